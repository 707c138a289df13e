package org.landfall.interview.engine;

import java.util.Locale;
import java.util.Optional;

/**
 * Why an answer is absent. The reasons stay distinct in storage and in every export. {@link #DK} and {@link #PNS} are
 * what a person said, so they also exist inside the form: as a choice of the list, or as a number.
 */
public enum Missing {
    DK(-98),
    PNS(-99),
    NA_SKIP(-95),
    NA_MODULE(-94),
    NA_END(-93),
    NA_SOURCE(-92),
    REDACTED(-91);

    private final int number;
    private final String code;

    Missing(int number) {
        this.number = number;
        this.code = name().toLowerCase(Locale.ROOT);
    }

    /** The code used in choice lists and exports, {@code dk}. */
    public String code() {
        return code;
    }

    /** The code used in numeric answers, {@code -98}. */
    public int number() {
        return number;
    }

    /** True for what the respondent said, false for what the record keeper notes. */
    public boolean spoken() {
        return this == DK || this == PNS;
    }

    static Optional<Missing> spokenCode(String text) {
        return switch (text) {
            case "dk" -> Optional.of(DK);
            case "pns" -> Optional.of(PNS);
            default -> Optional.empty();
        };
    }

    static Optional<Missing> spokenNumber(String text) {
        return switch (text) {
            case "-98" -> Optional.of(DK);
            case "-99" -> Optional.of(PNS);
            default -> Optional.empty();
        };
    }
}
