package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;

/** Module D: the places on the way. */
final class WayReplies {
    private WayReplies() {}

    /** @return null for questions of other modules, empty to leave it open */
    static @Nullable String to(Draw draw) {
        Person.Background about = draw.person().background();
        int entry = draw.spot().entry();
        return switch (draw.question().name()) {
            case "j_country" -> entry == 1 ? draw.pick("CN 93 RU 7") : draw.pick("TH 52 LA 14 VN 12 MN 14 KH 4 MM 4");
            case "j_area" -> "";
            case "j_year" ->
                String.valueOf(Math.min(
                        about.leftYear() + entry - 1,
                        draw.person().setting().day().getYear()));
            case "j_months" ->
                String.valueOf(
                        entry == 1
                                ? draw.random().nextInt(1, 30)
                                : draw.random().nextInt(0, 9));
            case "j_status" ->
                entry == 1
                        ? draw.pick("hiding 66 borrowed 18 shelter 10 oth 1 detained 5")
                        : draw.pick("unhcr 28 mission 26 detained 24 shelter 16 hiding 6");
            case "j_hard" -> draw.pick("fear 30 hiding 26 lang 20 apart 22 hunger 12 sick 10 unpaid 14 debt 10", 3);
            case "arranger" -> draw.pick("broker 58 church 16 family 14 self 10 forced 2");
            default -> null;
        };
    }
}
