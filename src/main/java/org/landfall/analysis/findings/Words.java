package org.landfall.analysis.findings;

/** Two languages, of which one may be missing. */
final class Words {
    private Words() {}

    static String in(String language, String en, String ko) {
        boolean korean = "ko".equals(language);
        String wanted = korean ? ko : en;
        String other = korean ? en : ko;
        return wanted.isBlank() ? other : wanted;
    }
}
