package org.landfall.respondent.met;

import java.util.Map;
import java.util.Optional;

/** How much speaks for it that two records are about one person; more comes later. */
public enum Likeness {
    POSSIBLE,
    LIKELY,
    STRONG;

    private enum Years {
        EQUAL,
        NEAR,
        FAR,
        UNKNOWN
    }

    private enum Places {
        SAME_TOWN,
        SAME_PROVINCE,
        DIFFERENT,
        UNKNOWN
    }

    /** @param near tokens of the first person as if born a year earlier or later */
    static Optional<Likeness> of(Map<Kind, Token> one, Iterable<Token> near, Map<Kind, Token> other) {
        Years years = years(one, near, other);
        Places places = places(one, other);
        boolean sameName = years == Years.EQUAL
                || years == Years.NEAR
                || places == Places.SAME_TOWN
                || places == Places.SAME_PROVINCE;
        if (years == Years.EQUAL && differ(Kind.NAME_YEAR_SEX, one, other)) {
            return Optional.empty();
        }
        if (!sameName) {
            return same(Kind.GIVEN_YEAR_PROVINCE, one, other) ? Optional.of(POSSIBLE) : Optional.empty();
        }
        return switch (years) {
            case EQUAL -> Optional.of(exact(places));
            case NEAR -> near(places);
            case UNKNOWN -> Optional.of(places == Places.SAME_TOWN ? LIKELY : POSSIBLE);
            case FAR -> places == Places.SAME_TOWN ? Optional.of(POSSIBLE) : Optional.empty();
        };
    }

    private static Likeness exact(Places places) {
        return switch (places) {
            case SAME_TOWN, SAME_PROVINCE -> STRONG;
            case UNKNOWN -> LIKELY;
            case DIFFERENT -> POSSIBLE;
        };
    }

    private static Optional<Likeness> near(Places places) {
        return switch (places) {
            case SAME_TOWN, SAME_PROVINCE -> Optional.of(LIKELY);
            case UNKNOWN -> Optional.of(POSSIBLE);
            case DIFFERENT -> Optional.empty();
        };
    }

    private static Years years(Map<Kind, Token> one, Iterable<Token> near, Map<Kind, Token> other) {
        if (same(Kind.NAME_YEAR, one, other)) {
            return Years.EQUAL;
        }
        Token year = other.get(Kind.NAME_YEAR);
        for (Token token : near) {
            if (token.equals(year)) {
                return Years.NEAR;
            }
        }
        return differ(Kind.NAME_YEAR, one, other) ? Years.FAR : Years.UNKNOWN;
    }

    private static Places places(Map<Kind, Token> one, Map<Kind, Token> other) {
        if (same(Kind.NAME_TOWN, one, other)) {
            return Places.SAME_TOWN;
        }
        if (same(Kind.NAME_PROVINCE, one, other)) {
            return Places.SAME_PROVINCE;
        }
        return differ(Kind.NAME_PROVINCE, one, other) ? Places.DIFFERENT : Places.UNKNOWN;
    }

    private static boolean same(Kind kind, Map<Kind, Token> one, Map<Kind, Token> other) {
        Token token = one.get(kind);
        return token != null && token.equals(other.get(kind));
    }

    private static boolean differ(Kind kind, Map<Kind, Token> one, Map<Kind, Token> other) {
        return one.containsKey(kind) && other.containsKey(kind) && !same(kind, one, other);
    }
}
