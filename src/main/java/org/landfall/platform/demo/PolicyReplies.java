package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;

/** Module G: what people thought of the policy when they chose; whoever wanted to go elsewhere trusted it less. */
final class PolicyReplies {
    private PolicyReplies() {}

    /** @return null for questions of other modules */
    static @Nullable String to(Draw draw) {
        boolean toKorea = draw.person().choice().first().equals("KR");
        return switch (draw.question().name()) {
            case "pt_know" -> draw.pick("1 26 2 30 3 22 4 16 5 6");
            case "pt_rights", "pt_missn", "pt_fair" ->
                toKorea ? draw.pick("1 6 2 16 3 34 4 30 5 14") : draw.pick("1 18 2 30 3 30 4 16 5 6");
            case "pt_regime" -> toKorea ? draw.pick("1 14 2 26 3 34 4 18 5 8") : draw.pick("1 6 2 16 3 30 4 30 5 18");
            case "pt_choice" -> toKorea ? draw.pick("1 28 2 30 3 24 4 14 5 4") : draw.pick("1 16 2 22 3 26 4 24 5 12");
            case "pt_src" -> draw.pick("def_rok 30 rok_bc 22 fam_rok 16 church 12 rfa 10 voa 8 net 10", 2);
            default -> null;
        };
    }
}
