package org.landfall.interview.ui;

/** What keeps the last step from being stored. */
enum Trouble {
    NONE,
    NOT_SAVED,
    ELSEWHERE,
    CLOSED
}
