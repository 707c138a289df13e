package org.landfall.analysis.findings;

/** There is no such page of findings, or none for whoever asks. */
public class UnknownFindingsException extends RuntimeException {
    UnknownFindingsException() {
        super("There is no such page of findings");
    }
}
