package org.landfall.interview.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as well as a person knows it, written as ISO 8601-2 does: {@code 2006}, {@code 2006-05} or {@code 2006-05-19},
 * {@code ~} behind it for about, {@code /..} for not before. The form itself works with the first day it can mean.
 */
public record PartialDate(LocalDate first, Known known, Sense sense) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(~|/\\.\\.)?");
    private static final int FIRST_YEAR = 1000;
    private static final int MONTH = 7;
    private static final int YEAR = 4;

    public enum Known {
        DAY,
        MONTH,
        YEAR
    }

    public enum Sense {
        EXACT,
        ABOUT,
        NOT_BEFORE
    }

    public static Optional<PartialDate> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate first = LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            Known known = parts.group(3) != null ? Known.DAY : parts.group(2) != null ? Known.MONTH : Known.YEAR;
            return first.getYear() >= FIRST_YEAR
                    ? Optional.of(new PartialDate(first, known, sense(parts.group(4))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public String text() {
        String day = first.toString();
        String date = switch (known) {
            case DAY -> day;
            case MONTH -> day.substring(0, MONTH);
            case YEAR -> day.substring(0, YEAR);
        };
        return switch (sense) {
            case EXACT -> date;
            case ABOUT -> date + "~";
            case NOT_BEFORE -> date + "/..";
        };
    }

    /** In words: {@code about May 2006}. */
    public String shown(String language) {
        String date = EngineTexts.day(first, "date." + known.name().toLowerCase(Locale.ROOT), language);
        return switch (sense) {
            case EXACT -> date;
            case ABOUT -> EngineTexts.of("about", language, date);
            case NOT_BEFORE -> EngineTexts.of("notBefore", language, date);
        };
    }

    private static Sense sense(@org.jspecify.annotations.Nullable String sign) {
        return sign == null ? Sense.EXACT : sign.equals("~") ? Sense.ABOUT : Sense.NOT_BEFORE;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
