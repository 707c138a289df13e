package org.landfall.interview;

/** How a record is made, and where a talk is held. */
public enum Setting {
    OWN_ROOMS("person"),
    PARTNERS_ROOMS("person"),
    PERSONS_HOME("person"),
    ELSEWHERE("person"),
    PHONE("phone"),
    VIDEO("video"),

    /** Coded from a published document; nobody is talked to. */
    DOCUMENT("document");

    private final String mode;

    Setting(String mode) {
        this.mode = mode;
    }

    /** The same in the words of the built-in form's question {@code iv_mode}. */
    String mode() {
        return mode;
    }

    public boolean withPerson() {
        return this != DOCUMENT;
    }
}
