package org.landfall.instrument;

/** The form engine cannot run this form. The message is for developers; people see the problems of the workbook. */
public final class UnusableFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableFormException(String message) {
        super(message);
    }

    UnusableFormException(String message, Throwable cause) {
        super(message, cause);
    }
}
