package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.TimeAndChance;

/**
 * A question whose choices are filtered, and what its filter saw when its answer was last looked over. As long as none of
 * that changes the filter need not run again, which in a long roster saves hundreds of runs for every answer.
 */
final class Filtered {
    private final Walk.AskSpot spot;
    private final @Nullable List<TreeElement> looksAt;
    private @Nullable List<@Nullable IAnswerData> saw;
    private @Nullable Given about;

    Filtered(OpenForm form, Walk.AskSpot spot) {
        this.spot = spot;
        this.looksAt =
                looksAt(form, Objects.requireNonNull(spot.control().element().getDynamicChoices()), spot.ref());
    }

    Walk.AskSpot spot() {
        return spot;
    }

    /** True when nothing has changed since {@link #lookedOver}. */
    boolean settled(Given said) {
        return said == about && saw != null && saw.equals(look());
    }

    void lookedOver(Given said) {
        about = said;
        saw = look();
    }

    /** Answers by identity: an answer that is given again is another object. */
    private @Nullable List<@Nullable IAnswerData> look() {
        if (looksAt == null) {
            return null;
        }
        List<@Nullable IAnswerData> seen = new ArrayList<>(looksAt.size() + 1);
        seen.add(spot.node().getValue());
        for (TreeElement node : looksAt) {
            seen.add(node.isRelevant() ? node.getValue() : null);
        }
        return seen;
    }

    /** The nodes a filter depends on; null when they cannot be named once and for all. */
    private static @Nullable List<TreeElement> looksAt(OpenForm form, ItemsetBinding itemset, TreeReference ref) {
        if (itemset.nodesetRef.getInstanceName() == null
                || TimeAndChance.RESTLESS.stream().anyMatch(itemset.nodesetExpr.getExpr()::containsFunc)) {
            return null;
        }
        List<@Nullable TreeElement> nodes = itemset.nodesetExpr.getTriggers(itemset.contextRef).stream()
                .filter(trigger -> trigger.getInstanceName() == null)
                .map(trigger -> form.onlyNode(trigger.contextualize(ref)))
                .toList();
        return nodes.contains(null)
                ? null
                : nodes.stream().flatMap(Stream::ofNullable).toList();
    }
}
