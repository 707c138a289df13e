package org.landfall.instrument.xlsform;

/** The file cannot be opened as a workbook at all. */
public final class UnreadableWorkbookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public UnreadableWorkbookException(String key) {
        super(key);
        this.key = key;
    }

    /** End of a {@code instrument.problem.} key. */
    public String key() {
        return key;
    }
}
