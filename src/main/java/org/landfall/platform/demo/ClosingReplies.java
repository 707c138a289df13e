package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;

/** Modules K and L: how the talk ended, and what the interviewer notes afterwards. */
final class ClosingReplies {
    private ClosingReplies() {}

    /** @return null for questions of other modules, empty to leave it open */
    static @Nullable String to(Draw draw) {
        return switch (draw.question().name()) {
            case "cl_feel" -> draw.pick("well 44 same 34 heavy 18 bad 4");
            case "cl_remove", "db_note" -> "";
            case "cl_quote" -> draw.pick("keep 82 check 12 no 6");
            case "cl_refer" -> draw.chance(48) ? "none" : draw.pick("health 22 psy 24 legal 20 welf 24 trace 18", 2);
            case "db_dist" -> draw.pick("d0 62 d1 30 d2 7 d3 1");
            case "db_act" -> draw.chance(66) ? "none" : draw.pick("pause 40 topic 24 ground 16 refer 20", 2);
            case "db_pres" -> draw.chance(84) ? "alone" : draw.pick("interp 60 coll 24 fam 10 peer 6");
            case "db_cons" -> draw.pick("4 40 3 48 2 10 na 2");
            case "db_basis" -> draw.pick("own 70 saw 6 heard 8 mixed 16");
            case "db_prior" -> draw.pick("p0 44 p1 34 p2 14 p3 8");
            case "db_comp" -> draw.pick("travel 62 none 20 gift 18");
            case "db_risk" ->
                draw.person().background().familyInNorth().equals("no")
                        ? draw.pick("low 14 med 70 high 16")
                        : draw.pick("med 80 high 20");
            default -> null;
        };
    }
}
