package org.landfall.interview.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places that apply now, module by module. Walked once after each change. */
final class Outline {
    private final OpenForm form;
    private final FormTree tree;
    private final Ledger ledger;
    private @Nullable Standing standing;
    private @Nullable Map<Plan.Module, Tally> tallies;
    private boolean walked;

    Outline(OpenForm form, FormTree tree, Ledger ledger) {
        this.form = form;
        this.tree = tree;
        this.ledger = ledger;
    }

    void changed() {
        walked = false;
        tallies = null;
    }

    /** A place was shown for the first time: nothing applies that did not before. */
    void seen() {
        tallies = null;
    }

    /** The same object as long as the same places apply. */
    Standing standing() {
        if (standing == null || !walked) {
            Map<Plan.Module, List<Walk.Spot>> fresh = new LinkedHashMap<>();
            tree.trunks().forEach(trunk -> fresh.put(trunk.module(), Walk.through(trunk)));
            if (standing == null || !standing.holds(fresh)) {
                standing = new Standing(fresh);
            }
            walked = true;
        }
        return standing;
    }

    /** How far each module is. */
    Map<Plan.Module, Tally> tallies() {
        if (tallies == null) {
            Map<Plan.Module, Tally> fresh = new LinkedHashMap<>();
            standing().modules().forEach((module, spots) -> fresh.put(module, Tally.of(spots, ledger)));
            tallies = fresh;
        }
        return tallies;
    }

    List<Walk.Spot> in(String modulePath) {
        return standing().modules().entrySet().stream()
                .filter(e -> e.getKey().path().equals(modulePath))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such module"));
    }

    /** The questions that count, those of one module or all of them. */
    static Stream<Walk.AskSpot> questions(List<Walk.Spot> spots) {
        return spots.stream()
                .filter(Walk.AskSpot.class::isInstance)
                .map(Walk.AskSpot.class::cast)
                .filter(Walk.AskSpot::counted);
    }

    Stream<Walk.AskSpot> questions() {
        return questions(standing().spots());
    }

    Optional<Walk.Spot> spot(String path) {
        return standing().at(path);
    }

    Optional<Walk.AskSpot> ask(String path) {
        return spot(path).filter(Walk.AskSpot.class::isInstance).map(Walk.AskSpot.class::cast);
    }

    /**
     * The stop at a path, or the nearest one when it does not apply any more: the next in the order of the form, else
     * the last.
     */
    Optional<Walk.Spot> stopAtOrAfter(String path) {
        Optional<Walk.Spot> exact = spot(path).filter(Walk.Spot::stop);
        if (exact.isPresent()) {
            return exact;
        }
        int order = form.plan.control(path).map(Control::order).orElse(0);
        List<Walk.Spot> stops =
                standing().spots().stream().filter(Walk.Spot::stop).toList();
        return stops.stream()
                .filter(stop -> stop.control().order() >= order)
                .findFirst()
                .or(() -> stops.isEmpty() ? Optional.empty() : Optional.of(stops.getLast()));
    }

    boolean answered(Walk.AskSpot spot) {
        return ledger.answered(spot.path(), spot.node());
    }
}
