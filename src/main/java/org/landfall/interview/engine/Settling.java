package org.landfall.interview.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings the form to rest after an answer: rosters get the entries the form asks for, and an answer whose choice is
 * filtered away leaves the form until the choice is offered again.
 */
final class Settling {
    /** Filters that depend on each other in a circle would never come to rest. */
    private static final int MOST_ROUNDS = 12;

    private final OpenForm form;
    private final Ledger ledger;
    private final Offer offer;
    private final List<Control.Roster> rosters;
    private final List<Control.Ask> filtered;

    Settling(OpenForm form, Ledger ledger, Offer offer) {
        this.form = form;
        this.ledger = ledger;
        this.offer = offer;
        this.rosters = form.plan.rosters();
        this.filtered = form.plan.asks().stream().filter(Offer::changes).toList();
    }

    /** True when anything but the answer itself changed. */
    boolean settle() {
        boolean ever = false;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean changed = growRosters() | filterAnswers();
            ever |= changed;
            if (!changed) {
                break;
            }
        }
        return ever;
    }

    private boolean growRosters() {
        boolean grew = false;
        for (Control.Roster roster : rosters) {
            for (TreeReference parent : form.occurrences(roster.ref().getParentRef())) {
                TreeReference ref = parent.extendRef(roster.name(), 0);
                int missing = wanted(roster, ref) - form.entries(ref);
                for (int i = 0; i < missing; i++) {
                    form.createEntry(roster, ref);
                    grew = true;
                }
            }
        }
        return grew;
    }

    private int wanted(Control.Roster roster, TreeReference ref) {
        if (roster.counted()) {
            return form.wanted(roster, ref);
        }
        return form.entries(ref) == 0 && form.mayGrow(roster, ref) ? 1 : 0;
    }

    private boolean filterAnswers() {
        boolean changed = false;
        for (Control.Ask ask : filtered) {
            for (TreeReference ref : form.occurrences(ask.ref())) {
                TreeElement node = form.node(ref);
                if (node != null && node.isRelevant()) {
                    changed |= filterAnswer(ask, ref, node);
                }
            }
        }
        return changed;
    }

    private boolean filterAnswer(Control.Ask ask, TreeReference ref, TreeElement node) {
        String said = ledger.at(Paths.of(node)).map(g -> Ledger.inForm(ask, g)).orElse(null);
        if (said == null) {
            return false;
        }
        String counts = stillOffered(ask, ref, said);
        String held = Values.text(node).orElse(null);
        if (java.util.Objects.equals(counts, held)) {
            return false;
        }
        form.write(node, ref, Values.data(ask, node, counts));
        return true;
    }

    private @Nullable String stillOffered(Control.Ask ask, TreeReference ref, String said) {
        Set<String> codes =
                offer.options(ask, ref).stream().map(Offer.Option::code).collect(Collectors.toSet());
        String rest = Values.codes(said).stream().filter(codes::contains).collect(Collectors.joining(" "));
        return rest.isEmpty() ? null : rest;
    }
}
