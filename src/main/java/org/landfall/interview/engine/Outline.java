package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places that apply now, module by module. Walked once after each change. */
final class Outline {
    private final OpenForm form;
    private final Ledger ledger;
    private @Nullable Map<Plan.Module, List<Walk.Spot>> walked;

    Outline(OpenForm form, Ledger ledger) {
        this.form = form;
        this.ledger = ledger;
    }

    void changed() {
        walked = null;
    }

    Map<Plan.Module, List<Walk.Spot>> all() {
        if (walked == null) {
            Map<Plan.Module, List<Walk.Spot>> fresh = new LinkedHashMap<>();
            form.plan.modules().forEach(module -> fresh.put(module, Walk.through(form, module)));
            walked = fresh;
        }
        return walked;
    }

    List<Walk.Spot> in(String modulePath) {
        return all().entrySet().stream()
                .filter(e -> e.getKey().path().equals(modulePath))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such module"));
    }

    List<String> paths() {
        List<String> paths = new ArrayList<>();
        all().values().forEach(spots -> spots.forEach(spot -> paths.add(spot.path())));
        return paths;
    }

    List<Walk.Spot> stops() {
        return all().values().stream()
                .flatMap(List::stream)
                .filter(Walk.Spot::stop)
                .toList();
    }

    List<Walk.AskSpot> questions() {
        return all().values().stream()
                .flatMap(List::stream)
                .flatMap(Outline::counted)
                .toList();
    }

    Optional<Walk.Spot> spot(String path) {
        return all().values().stream()
                .flatMap(List::stream)
                .filter(spot -> spot.path().equals(path))
                .findFirst();
    }

    Optional<Walk.AskSpot> ask(String path) {
        return spot(path).filter(Walk.AskSpot.class::isInstance).map(Walk.AskSpot.class::cast);
    }

    /**
     * The stop at a path, or the nearest one when it does not apply any more: the next in the order of the form, else
     * the last.
     */
    Optional<Walk.Spot> stopAtOrAfter(String path) {
        List<Walk.Spot> stops = stops();
        Optional<Walk.Spot> exact =
                stops.stream().filter(s -> s.path().equals(path)).findFirst();
        if (exact.isPresent() || stops.isEmpty()) {
            return exact;
        }
        int order = form.plan.control(path).map(Control::order).orElse(0);
        return Optional.of(stops.stream()
                .filter(stop -> stop.control().order() >= order)
                .findFirst()
                .orElse(stops.getLast()));
    }

    Progress progress(List<Walk.Spot> spots) {
        List<Walk.AskSpot> questions = spots.stream().flatMap(Outline::counted).toList();
        return new Progress((int) questions.stream().filter(this::answered).count(), questions.size());
    }

    boolean answered(Walk.AskSpot spot) {
        return ledger.effective(spot.control(), spot.path(), spot.node()).present();
    }

    ModuleState.State state(Plan.Module module, List<Walk.Spot> spots) {
        if (spots.isEmpty()) {
            return ModuleState.State.LEFT_OUT;
        }
        boolean touched = spots.stream().anyMatch(spot -> ledger.saw(spot.path()) || answered(spot));
        if (!touched) {
            return ModuleState.State.OPEN;
        }
        return spots.stream().flatMap(Outline::asked).allMatch(this::done)
                ? ModuleState.State.DONE
                : ModuleState.State.PARTLY;
    }

    /** Optional questions and notes are done once they have been shown. */
    private boolean done(Walk.AskSpot spot) {
        boolean mustBeAnswered = spot.counted() && spot.node().isRequired();
        return answered(spot) || (!mustBeAnswered && (ledger.saw(spot.path()) || !spot.counted()));
    }

    private boolean answered(Walk.Spot spot) {
        return spot instanceof Walk.AskSpot ask && answered(ask);
    }

    private static java.util.stream.Stream<Walk.AskSpot> asked(Walk.Spot spot) {
        return spot instanceof Walk.AskSpot ask ? java.util.stream.Stream.of(ask) : java.util.stream.Stream.empty();
    }

    private static java.util.stream.Stream<Walk.AskSpot> counted(Walk.Spot spot) {
        return asked(spot).filter(Walk.AskSpot::counted);
    }
}
