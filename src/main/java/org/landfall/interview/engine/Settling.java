package org.landfall.interview.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the form to rest after an answer: rosters get the entries the form asks for, and an answer whose choice is
 * filtered away leaves the form until the choice is offered again.
 */
final class Settling {
    /** Filters that depend on each other in a circle would never come to rest. */
    private static final int MOST_ROUNDS = 12;

    private final OpenForm form;
    private final FormTree tree;
    private final Ledger ledger;
    private final Offer offer;

    Settling(OpenForm form, FormTree tree, Ledger ledger, Offer offer) {
        this.form = form;
        this.tree = tree;
        this.ledger = ledger;
        this.offer = offer;
    }

    void settle() {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = growRosters() | filterAnswers();
        }
    }

    private boolean growRosters() {
        boolean grew = false;
        List<Roster> rosters = tree.rosters();
        for (int i = 0; i < rosters.size(); i++) {
            Roster roster = rosters.get(i);
            while (roster.size() < roster.wanted() && tree.room()) {
                roster.grow();
                grew = true;
            }
        }
        return grew;
    }

    private boolean filterAnswers() {
        boolean changed = false;
        for (Filtered filtered : tree.filtered()) {
            Given said = filtered.spot().node().isRelevant()
                    ? ledger.at(filtered.spot().path()).orElse(null)
                    : null;
            if (said != null && !filtered.settled(said)) {
                changed |= filterAnswer(filtered.spot(), said);
                filtered.lookedOver(said);
            }
        }
        return changed;
    }

    private boolean filterAnswer(Walk.AskSpot spot, Given given) {
        String said = Ledger.inForm(spot.control(), given);
        if (said == null) {
            return false;
        }
        String counts = stillOffered(spot, said);
        if (Objects.equals(counts, Values.text(spot.node()).orElse(null))) {
            return false;
        }
        form.write(spot.node(), spot.ref(), Values.data(spot.control(), spot.node(), counts));
        return true;
    }

    private @Nullable String stillOffered(Walk.AskSpot spot, String said) {
        Set<String> codes = offer.options(spot.control(), spot.ref()).stream()
                .map(Offer.Option::code)
                .collect(Collectors.toSet());
        String rest = Values.codes(said).stream().filter(codes::contains).collect(Collectors.joining(" "));
        return rest.isEmpty() ? null : rest;
    }
}
