package org.landfall.interview.ui;

/** What is being asked now, opened among its neighbours. */
sealed interface Card permits QuestionCard, GridCard, RosterCard {

    /** A digit was pressed outside of a text field; 0 is the tenth. */
    void digit(int digit);

    void takeFocus();

    /** Says why an answer was not taken; empty when it was. */
    void refuse(String message);
}
