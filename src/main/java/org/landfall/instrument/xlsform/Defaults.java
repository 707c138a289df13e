package org.landfall.instrument.xlsform;

import java.util.EnumSet;
import java.util.Set;
import org.landfall.instrument.xlsform.Tokens.Kind;

/** Tells a default that must be computed from one that is simply there. */
final class Defaults {
    private static final Set<String> WITH_HYPHENS = Set.of("date", "dateTime", "geopoint", "geotrace", "geoshape");
    private static final Set<Kind> COMPUTING = EnumSet.of(Kind.MATH, Kind.UNION, Kind.REFERENCE, Kind.CALL);

    private Defaults() {}

    static boolean dynamic(String value, String type) {
        if (value.isEmpty()) {
            return false;
        }
        for (Tokens.Token token : Tokens.of(value)) {
            if (WITH_HYPHENS.contains(type) && token.text().equals("-")) {
                return false;
            }
            if (COMPUTING.contains(token.kind())) {
                return true;
            }
        }
        return false;
    }
}
