package org.landfall.respondent;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The name a record goes by, {@code LF-7F3K-92}: four random signs that are hard to mistake for one another and two
 * check digits, so that a slip of the pen is noticed. Nothing about the person can be read from it.
 */
public record Pseudonym(String value) {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("LF-([2-9A-HJ-NP-Z]{4})-([0-9]{2})");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Pseudonym {
        var matcher = SHAPE.matcher(value);
        if (!matcher.matches() || !matcher.group(2).equals(check(matcher.group(1)))) {
            throw new IllegalArgumentException("Not a pseudonym: the check digits do not fit");
        }
    }

    static Pseudonym random() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new Pseudonym("LF-" + signs + "-" + check(signs.toString()));
    }

    /** Weighted sum modulo 97: every single wrong sign and every swap of neighbours is found. */
    private static String check(String signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum = (sum * 36 + SIGNS.indexOf(signs.charAt(i)) + 1) % 97;
        }
        return "%02d".formatted(sum);
    }

    @Override
    public String toString() {
        return value;
    }
}
