package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;

/** Modules A and B: who talks how, and what the person agrees to. */
final class SetUpReplies {
    private SetUpReplies() {}

    /** @return null for questions of other modules, empty to leave it open */
    static @Nullable String to(Draw draw) {
        return switch (draw.question().name()) {
            case "iv_date" -> draw.person().setting().day().toString();
            case "iv_mode" -> draw.person().setting().mode();
            case "resp_role" -> draw.person().setting().role();
            case "iv_interp" ->
                draw.person().setting().language().equals("ko")
                        ? draw.pick("none 94 staff 4 comm 2")
                        : draw.pick("prof 70 staff 30");
            case "iv_private" -> draw.pick("yes 96 unsure 4");
            case "elig_adult" -> "yes";
            case "c_teach" ->
                draw.pick(
                                "purpose,who_sees,skip_stop,withdraw,no_effect 78 who_sees,skip_stop,withdraw 21 purpose,skip_stop 1")
                        .replace(',', ' ');
            case "c_part" -> draw.pick("yes 985 no 15");
            case "c_audio" -> draw.pick("yes 46 no 54");
            case "c_quote" -> draw.pick("yes 38 check 34 no 28");
            case "c_aggr" -> draw.pick("yes 94 no 6");
            case "c_recont" -> draw.pick("yes 35 no 65");
            case "pseud" -> "";
            default -> null;
        };
    }
}
