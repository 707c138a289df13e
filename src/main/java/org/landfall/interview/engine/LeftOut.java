package org.landfall.interview.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;

/** Why questions were not asked: because of what was said before, or because the person wished to leave a part out. */
final class LeftOut {
    private static final String SKIP = "skip";

    private final OpenForm form;
    private final Ledger ledger;
    private final Set<String> atWish;

    LeftOut(OpenForm form, Ledger ledger) {
        this.form = form;
        this.ledger = ledger;
        this.atWish = form.plan.asks().stream()
                .filter(Control.Ask::isGate)
                .filter(this::shut)
                .map(gate -> gate.ref().getName(1))
                .collect(Collectors.toSet());
    }

    private boolean shut(Control.Ask gate) {
        TreeElement node = form.node(Paths.of(gate.ref())).orElse(null);
        return node != null
                && node.isRelevant()
                && Values.text(node).filter(SKIP::equals).isPresent();
    }

    /** Adds a line for every question under a node that does not apply. Entries of rosters are not there to be skipped. */
    void collect(TreeElement node, String module, List<Answer> into) {
        if (node.isRepeatable() || node.getMult() == TreeReference.INDEX_TEMPLATE) {
            return;
        }
        String path = Paths.of(node);
        if (!node.isLeaf()) {
            for (int i = 0; i < node.getNumChildren(); i++) {
                collect(node.getChildAt(i), module, into);
            }
        } else if (form.plan.control(path).orElse(null) instanceof Control.Ask ask && ask.counted()) {
            Missing reason = atWish.contains(module) ? Missing.NA_MODULE : behind(node, module);
            into.add(new Answer(path, node.getName(), null, reason, AnswerMark.of(AnswerMark.Scope.NONE), module));
        }
    }

    /** What would have let the question apply may itself never have been asked: then its reason is the reason here too. */
    private Missing behind(TreeElement node, String module) {
        String path = Paths.withoutIndices(Paths.of(node));
        Set<String> conditions = new HashSet<>();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            conditions.addAll(form.binds.conditions().getOrDefault(path.substring(0, end), Set.of()));
        }
        Set<String> questions = form.binds.questions(conditions);
        if (questions.stream().anyMatch(question -> ledger.without(question, Missing.NA_END))) {
            return Missing.NA_END;
        }
        return questions.stream()
                        .filter(question -> question.contains("/" + module + "/"))
                        .anyMatch(question -> ledger.without(question, Missing.NA_MODULE))
                ? Missing.NA_MODULE
                : Missing.NA_SKIP;
    }
}
