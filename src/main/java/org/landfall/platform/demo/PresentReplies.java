package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;

/** Module I: life today. */
final class PresentReplies {
    private PresentReplies() {}

    /** @return null for questions of other modules */
    static @Nullable String to(Draw draw) {
        Person.Choice choice = draw.person().choice();
        boolean onTheWay = choice.received().equals("notyet");
        return switch (draw.question().name()) {
            case "now_ctry" -> onTheWay ? draw.pick("TH 82 LA 8 VN 6 MN 4") : choice.received();
            case "now_work" ->
                onTheWay
                        ? draw.pick("barred 74 care 12 irr 14")
                        : draw.pick("emp 34 irr 22 own 6 seek 12 study 12 care 10 unable 4");
            case "now_sat" -> draw.pick(onTheWay ? "1 14 2 28 3 34 4 18 5 6" : "1 4 2 14 3 34 4 34 5 14");
            case "now_exp" -> draw.pick("1 8 2 26 3 34 4 24 5 8");
            case "now_discr" -> draw.pick("yes 38 no 62");
            case "now_move" -> draw.pick(choice.elsewhere() ? "m0 50 m1 34 m2 12 m3 4" : "m0 76 m1 18 m2 5 m3 1");
            case "now_again" -> draw.chance(74) ? choice.first() : draw.pick("KR 50 US 26 CA 12 GB 12");
            default -> null;
        };
    }
}
