package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Appearance;

/** Questions that follow each other in one nested group and offer the same choices: they are asked as one grid. */
final class Battery {
    private Battery() {}

    /** The spots around this one, itself among them; none when it stands alone. */
    static List<Walk.AskSpot> around(Walk.AskSpot spot, List<Walk.Spot> module, Offer offer) {
        if (!gridded(spot)) {
            return List.of();
        }
        List<String> codes = codes(spot, offer);
        List<Walk.AskSpot> run = new ArrayList<>();
        for (Walk.Spot other : module) {
            if (other instanceof Walk.AskSpot ask
                    && gridded(ask)
                    && Objects.equals(section(ask), section(spot))
                    && codes(ask, offer).equals(codes)) {
                run.add(ask);
            } else if (run.contains(spot)) {
                break;
            } else {
                run.clear();
            }
        }
        return run.size() > 1 ? run : List.of();
    }

    private static boolean gridded(Walk.AskSpot spot) {
        return spot.control().type() == QuestionView.Type.SELECT_ONE
                && (spot.control().hasWord("list-nolabel")
                        || section(spot) != null && spot.control().hasWord("likert")
                        || inTable(spot));
    }

    private static boolean inTable(Walk.AskSpot spot) {
        String appearance =
                spot.section() == null ? null : spot.section().group().element().getAppearanceAttr();
        return appearance != null && Appearance.has(appearance, "table-list");
    }

    private static @Nullable String section(Walk.AskSpot spot) {
        return spot.section() == null ? null : spot.section().path();
    }

    private static List<String> codes(Walk.AskSpot spot, Offer offer) {
        return offer.options(spot.control(), spot.ref()).stream()
                .map(Offer.Option::code)
                .toList();
    }
}
