package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;

/** What stands around the questions and differs between an interview and one that is only tried out. */
sealed interface Room permits RecordRoom, TrialRoom {

    /** Names at the top what is being answered. */
    String heading();

    /** Whether answers are kept, and the screen says when. */
    boolean keeps();

    /** The way out. */
    void leave();

    /** What the way to the end is called. */
    String endKey();

    /** What stands behind the last question. */
    Component end(InterviewScreen screen);
}
