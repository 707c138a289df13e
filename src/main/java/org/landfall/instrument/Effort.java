package org.landfall.instrument;

/**
 * A text that may be looked at a bounded number of times. Every matcher reads its text through {@code charAt}, so one that
 * goes back and forth without end is stopped here, whatever its pattern.
 */
final class Effort implements CharSequence {
    static final int READS = 1_000_000;

    private final String text;
    private final int[] left;

    Effort(String text) {
        this(text, new int[] {READS});
    }

    private Effort(String text, int[] left) {
        this.text = text;
        this.left = left;
    }

    /** The bound is reached. */
    static final class SpentException extends RuntimeException {
        SpentException() {
            super("a pattern of this form takes too long", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new SpentException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Effort(text.substring(start, end), left);
    }

    @Override
    public String toString() {
        return text;
    }
}
