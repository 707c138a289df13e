package org.landfall.platform.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Module E: what the person had heard, and from whom. */
final class HeardReplies {
    private HeardReplies() {}

    /** @return null for questions of other modules */
    static @Nullable String to(Draw draw) {
        List<String> sources = draw.person().choice().sources();
        return switch (draw.question().name()) {
            case "src_used" -> draw.chance(3) ? "none" : String.join(" ", sources);
            case "src_where" -> where(draw);
            case "src_freq" -> draw.pick("f5 9 f4 22 f3 26 f2 31 f1 12");
            case "src_topic" -> topic(draw);
            case "src_trust" -> draw.pick("1 3 2 10 3 27 4 38 5 22");
            case "src_infl" -> draw.pick("1 7 2 16 3 30 4 30 5 17");
            case "src_top" -> sources.get(draw.random().nextInt(sources.size()));
            case "precedent" ->
                draw.person().choice().first().equals("US") ? draw.pick("yes 66 no 34") : draw.pick("yes 41 no 59");
            default -> null;
        };
    }

    private static String source(Draw draw) {
        List<String> sources = draw.person().choice().sources();
        int at = draw.spot().entry() - 1;
        return at >= 0 && at < sources.size() ? sources.get(at) : "";
    }

    private static String where(Draw draw) {
        return switch (source(draw)) {
            case "rok_bc", "voa", "rfa", "oth_rad" -> draw.pick("nk 62 cn 34 third 4");
            case "def_way", "offic" -> draw.pick("cn 40 third 60");
            default -> draw.pick("nk 22 cn 56 third 22", 2);
        };
    }

    private static String topic(Draw draw) {
        String wanted = draw.person().choice().first().equals("US") ? "life_us 40 " : "life_rok 30 ";
        return switch (source(draw)) {
            case "voa", "rfa" -> draw.pick(wanted + "pol_rok 14 law 16 accept 20 life_us 20", 2);
            case "broker" -> draw.pick("route 60 danger 20 life_rok 20", 2);
            default -> draw.pick(wanted + "life_rok 30 route 14 law 10 danger 10 accept 10 life_oth 8 pol_rok 8", 2);
        };
    }
}
