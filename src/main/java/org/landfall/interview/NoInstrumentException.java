package org.landfall.interview;

/** The instrument of the study has no published version. */
public final class NoInstrumentException extends RuntimeException {
    NoInstrumentException(String formId) {
        super("No published version of the instrument " + formId);
    }
}
