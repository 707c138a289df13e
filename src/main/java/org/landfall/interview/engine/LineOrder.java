package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.javarosa.core.model.GroupDef;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Appearance;

/**
 * The order in which the lines of a group marked {@code shuffled} are asked: another one in every record, the same
 * whenever the record is opened. What stands first in a battery is answered differently from what stands last.
 *
 * @param seed of the record; null to ask in the order of the form
 */
record LineOrder(@Nullable Long seed) {

    List<Control> of(GroupDef group, List<Control> lines) {
        if (seed == null || !shuffles(group)) {
            return lines;
        }
        List<Control> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    static boolean shuffles(GroupDef group) {
        String appearance = group.getAppearanceAttr();
        return appearance != null && Appearance.has(appearance, Appearance.SHUFFLED);
    }
}
