package org.landfall.platform.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.platform.demo.Person.Choice;
import org.landfall.platform.demo.Person.Office;

/** Module F: where the person wanted to go, whom he or she asked, and what became of it. */
final class DestinationReplies {
    private DestinationReplies() {}

    /** @return null for questions of other modules, empty to leave it open */
    static @Nullable String to(Draw draw) {
        Choice choice = draw.person().choice();
        return switch (draw.question().name()) {
            case "dest_cons" -> String.join(" ", choice.considered());
            case "dest_first" -> choice.first();
            case "dest_when" -> draw.pick("nk 30 cn 40 third 18 office 6 nochoice 6");
            case "att_any" -> choice.offices().isEmpty() ? "no" : "yes";
            case "dest_chg" -> change(draw, choice);
            case "dest_act" -> choice.received();
            case "dest_year" -> String.valueOf(choice.receivedYear());
            case "dest_cond" ->
                draw.chance(60) ? draw.sentences().one(draw.sentences().condition(), draw.random()) : "";
            default -> office(draw, choice.offices());
        };
    }

    private static String change(Draw draw, Choice choice) {
        if (!choice.elsewhere()) {
            return draw.pick("nochg 94 wait_l 6");
        }
        return draw.pick("adv_off 22 wait_l 24 bad_news 12 danger 10 shut 14 famcall 12 cost 8 acc_news 4", 2);
    }

    private static @Nullable String office(Draw draw, List<Office> offices) {
        int at = draw.spot().entry() - 1;
        if (!draw.spot().roster().equals("attempt") || at < 0 || at >= offices.size()) {
            return null;
        }
        Office office = offices.get(at);
        return switch (draw.question().name()) {
            case "att_who" -> office.kind();
            case "att_ctry" -> office.country();
            case "att_year" -> String.valueOf(office.year());
            case "att_dest" -> draw.person().choice().first();
            case "att_adv" -> office.advice();
            case "att_eff" -> office.effect();
            case "att_out" -> office.outcome();
            case "att_wait" -> String.valueOf(office.months());
            default -> null;
        };
    }
}
