package org.landfall.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody types to sign in: an e-mail address or another short name, always kept in lower case. */
record SignInName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._%+@-]{3,100}");

    SignInName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("A sign-in name has 3 to 100 letters, digits or . _ % + - @");
        }
    }

    /** Empty when this can be nobody's name. */
    static Optional<SignInName> read(String typed) {
        if (typed.length() > 1_000) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return ALLOWED.matcher(plain).matches() ? Optional.of(new SignInName(plain)) : Optional.empty();
    }
}
