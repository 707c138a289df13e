package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.landfall.instrument.Appearance;

/** Finds the checks of a form that apply at present, and what each of them is about. */
final class Checks {
    private static final int MOST_SAID = 6;

    private final OpenForm form;
    private final Ledger ledger;
    private final Outline outline;
    private final Views views;
    private final List<Place> places = new ArrayList<>();
    private int placedAt = -1;

    /** Where a check stands; once for each entry when it stands in a roster. */
    private record Place(Control.Ask check, TreeElement node) {}

    Checks(OpenForm form, Ledger ledger, Outline outline, Views views) {
        this.form = form;
        this.ledger = ledger;
        this.outline = outline;
        this.views = views;
    }

    List<Check> now() {
        return places().stream()
                .filter(place -> place.node().isRelevant())
                .map(place -> check(place.check(), place.node()))
                .toList();
    }

    private List<Place> places() {
        if (placedAt != form.changes()) {
            places.clear();
            form.plan.checks().forEach(check -> nodes(check.ref()).forEach(node -> places.add(new Place(check, node))));
            placedAt = form.changes();
        }
        return places;
    }

    private Check check(Control.Ask check, TreeElement node) {
        String path = Paths.of(node);
        Optional<Given> given = ledger.at(path);
        return new Check(
                path,
                check.name(),
                views.words(check, node.getRef()),
                about(check, path),
                said(path),
                check.hasWord(Appearance.REASON),
                given.filter(said -> !said.empty()).isPresent(),
                given.map(Given::note).orElse(null));
    }

    /** The last question before it that applies. */
    private String about(Control.Ask check, String path) {
        return outline.standing().spots().stream()
                .filter(spot -> spot.control().order() < check.order())
                .filter(spot -> spot instanceof Walk.AskSpot ask && ask.counted())
                .map(Walk.Spot::path)
                .filter(other -> Paths.together(path, other))
                .reduce((earlier, later) -> later)
                .orElse(path);
    }

    private List<Row.Question> said(String path) {
        Set<String> looksAt = form.binds.conditions().getOrDefault(Paths.withoutIndices(path), Set.of());
        List<Row.Question> direct = said(path, looksAt);
        List<Row.Question> all = direct.isEmpty() ? said(path, form.binds.questions(looksAt)) : direct;
        return all.size() > MOST_SAID ? List.of() : all;
    }

    private List<Row.Question> said(String path, Set<String> looksAt) {
        return outline.questions()
                .filter(spot -> looksAt.contains(Paths.withoutIndices(spot.path())))
                .filter(spot -> Paths.together(path, spot.path()))
                .filter(outline::answered)
                .map(views::question)
                .toList();
    }

    private List<TreeElement> nodes(TreeReference check) {
        List<TreeElement> found = List.of(form.def.getMainInstance().getRoot());
        for (int level = 1; level < check.size(); level++) {
            String name = check.getName(level);
            found = found.stream()
                    .flatMap(parent -> parent.getChildrenWithName(name).stream())
                    .filter(child -> child.getMult() != TreeReference.INDEX_TEMPLATE)
                    .toList();
        }
        return found;
    }
}
