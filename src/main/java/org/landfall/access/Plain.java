package org.landfall.access;

/** Text fit for a name on a screen: one line, no control or direction-changing characters, no broken surrogates. */
final class Plain {
    private Plain() {}

    static boolean isLine(String text) {
        return text.codePoints().allMatch(Plain::harmless);
    }

    private static boolean harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
