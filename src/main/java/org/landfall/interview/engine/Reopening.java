package org.landfall.interview.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes back that a check was confirmed when an answer it rests on changes: it was said of other answers. The note stays,
 * so that saying it again is one press.
 */
final class Reopening {
    private final OpenForm form;
    private final Ledger ledger;
    /** The questions behind each check, both without indices. */
    private final Map<String, Set<String>> restsOn = new LinkedHashMap<>();

    Reopening(OpenForm form, Ledger ledger) {
        this.form = form;
        this.ledger = ledger;
        for (Control.Ask check : form.plan.checks()) {
            String path = Paths.withoutIndices(Paths.of(check.ref()));
            restsOn.put(path, form.binds.questions(form.binds.conditions().getOrDefault(path, Set.of())));
        }
    }

    /** @param path of an answer that is about to change, or of a roster entry about to go */
    void changed(String path) {
        String plain = Paths.withoutIndices(path);
        restsOn.forEach((check, questions) -> {
            if (questions.stream().anyMatch(question -> question.equals(plain) || question.startsWith(plain + "/"))) {
                ledger.places(check).stream()
                        .filter(place -> Paths.together(place, path))
                        .forEach(this::reopen);
            }
        });
    }

    private void reopen(String check) {
        ledger.at(check).filter(said -> !said.empty()).ifPresent(said -> {
            ledger.put(check, new Given(null, null, said.mark(), said.note()));
            form.node(check).ifPresent(node -> form.write(node, Paths.ref(check), null));
        });
    }
}
