package org.landfall.access;

/** What somebody between password and sign-in has to do next. */
public enum SecondStepKind {
    /** A code of the authenticator app, or a recovery code. */
    CODE,
    /** The device with the passkey, or a recovery code. */
    PASSKEY,
    /** There is none yet: it is set up before anything else. */
    SET_UP
}
