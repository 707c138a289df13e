package org.landfall.respondent;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The number on a person's card: sixteen random digits and two check digits, so that a slip of the tongue is noticed
 * before anybody looks. Digits only, because it is read out on the telephone. It never prints itself.
 */
public final class WithdrawalCode {
    private static final int DIGITS = 16;
    private static final int GROUP = 3;
    private static final long MODULUS = 97;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String digits;

    private WithdrawalCode(String digits) {
        this.digits = digits;
    }

    static WithdrawalCode random() {
        String random = IntStream.range(0, DIGITS)
                .mapToObj(i -> String.valueOf(RANDOM.nextInt(10)))
                .collect(Collectors.joining());
        return new WithdrawalCode(random + check(random));
    }

    /** What somebody typed or read out, in any grouping and any script's digits; empty when it can be no code. */
    static Optional<WithdrawalCode> read(String typed) {
        if (typed.length() > 10 * DIGITS) {
            return Optional.empty();
        }
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.length() == DIGITS + 2 && digits.endsWith(check(digits.substring(0, DIGITS)))
                ? Optional.of(new WithdrawalCode(digits))
                : Optional.empty();
    }

    /** Whether the check digits fit. Says nothing about whether anybody has this code. */
    public static boolean fits(String typed) {
        return read(typed).isPresent();
    }

    private static String check(String digits) {
        return "%02d".formatted(Long.parseLong(digits) % MODULUS);
    }

    String digits() {
        return digits;
    }

    /** As it stands on the card: {@code 482 109 375 526 118 034}. */
    public String grouped() {
        return digits.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "a withdrawal code";
    }
}
