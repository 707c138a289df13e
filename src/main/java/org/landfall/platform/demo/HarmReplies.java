package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;

/** Module H: harm on the way, which many leave out. */
final class HarmReplies {
    private HarmReplies() {}

    /** @return null for questions of other modules */
    static @Nullable String to(Draw draw) {
        return switch (draw.question().name()) {
            case "inc_gate" -> draw.pick("now 68 skip 32");
            case "inc_types" ->
                draw.chance(46)
                        ? "none"
                        : draw.pick(
                                "arrest 30 refoul 16 sold 18 fmarr 12 flab 12 extort 16 threat 14 beat 10 death 6", 2);
            case "inc_basis" -> draw.pick("own 66 saw 28 heard 6");
            case "inc_ctry" -> draw.pick("CN 78 KP 8 TH 6 LA 4 VN 4");
            case "inc_year" ->
                String.valueOf(Math.min(
                        draw.person().background().leftYear() + draw.random().nextInt(3),
                        draw.person().setting().day().getYear()));
            case "inc_who" -> draw.pick("host 40 broker 14 traf 18 hh 8 nk 12 empl 8");
            case "inc_eff" -> draw.pick("yes 22 no 78");
            default -> null;
        };
    }
}
