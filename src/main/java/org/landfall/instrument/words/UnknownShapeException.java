package org.landfall.instrument.words;

/** There is no honest sentence for this expression. */
final class UnknownShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownShapeException() {
        super(null, null, false, false);
    }
}
