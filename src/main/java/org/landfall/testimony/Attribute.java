package org.landfall.testimony;

import java.util.Optional;
import java.util.OptionalInt;

/** What may be said about whoever speaks, each in bands. */
public enum Attribute {
    SEX("sex"),
    /** The decade of the age. */
    AGE("age_years"),
    /** Five years in which the person left. */
    LEFT("left_year"),
    COUNTRY("dest_act");

    private static final int DECADE = 10;
    private static final int YEARS = 5;
    private static final int FIRST_BAND = 2;

    private final String question;

    Attribute(String question) {
        this.question = question;
    }

    public String question() {
        return question;
    }

    /** The band of an answer; nothing where there is none that could be told. */
    Optional<String> band(String value) {
        return switch (this) {
            case SEX -> value.equals("1") || value.equals("2") ? Optional.of(value) : Optional.empty();
            case AGE -> number(value).stream().mapToObj(Attribute::decade).findFirst();
            case LEFT -> number(value).stream().mapToObj(Attribute::years).findFirst();
            case COUNTRY -> value.matches("[A-Z]{2}") ? Optional.of(value) : Optional.empty();
        };
    }

    private static String decade(int age) {
        return String.valueOf(age / DECADE * DECADE);
    }

    private static String years(int year) {
        int first = year - Math.floorMod(year - FIRST_BAND, YEARS);
        return first + "-" + (first + YEARS - 1);
    }

    /** Codes for what was not said are negative. */
    private static OptionalInt number(String value) {
        return value.matches("[1-9][0-9]{0,3}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
