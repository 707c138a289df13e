package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;

/** Module F2: what counted, rated item by item and named in order. */
final class ReasonReplies {
    private static final String RATING = "rs_";

    private ReasonReplies() {}

    /** @return null for questions of other modules */
    static @Nullable String to(Draw draw) {
        String first = draw.person().choice().first();
        String name = draw.question().name();
        return switch (name) {
            case "rs_main1" -> draw.person().choice().reason();
            case "rs_main2", "rs_main3" -> null;
            case "rs_notkr" -> first.equals("KR") ? hesitation(draw, 62) : hesitation(draw, 8);
            default -> name.startsWith(RATING) && !name.endsWith("_oth") ? rating(draw, name) : null;
        };
    }

    /** What counted most is rated high; the rest spreads, higher for what goes with the country. */
    private static String rating(Draw draw, String name) {
        String item = name.substring(RATING.length());
        if (item.equals(draw.person().choice().reason())) {
            return draw.pick("5 72 4 24 3 4");
        }
        boolean fits = switch (draw.person().choice().first()) {
            case "KR" -> "lang family support route".contains(item);
            case "US" -> "free policy jobs asylum safety".contains(item);
            default -> "asylum educ treat safety".contains(item);
        };
        return fits ? draw.pick("1 6 2 12 3 26 4 34 5 22") : draw.pick("1 22 2 26 3 27 4 17 5 8");
    }

    private static String hesitation(Draw draw, int none) {
        return draw.chance(none)
                ? "none"
                : draw.pick("policy 22 treat 24 jobs 20 safety 12 educ 8 relig 4 support 6", 2);
    }
}
