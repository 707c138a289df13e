package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;

/** Goes through the instance and collects what counts: answers and calculated values of everything that applies. */
final class Document {
    private final OpenForm form;
    private final Ledger ledger;
    private final List<Answer> answers = new ArrayList<>();

    private Document(OpenForm form, Ledger ledger) {
        this.form = form;
        this.ledger = ledger;
    }

    static List<Answer> of(OpenForm form, Ledger ledger) {
        Document document = new Document(form, ledger);
        document.inside(form.def.getMainInstance().getRoot(), "");
        return document.answers;
    }

    private void inside(TreeElement parent, String module) {
        for (int i = 0; i < parent.getNumChildren(); i++) {
            TreeElement child = parent.getChildAt(i);
            if (child.getMult() != TreeReference.INDEX_TEMPLATE && child.isRelevant() && !beyondCount(child)) {
                visit(child, module);
            }
        }
    }

    private void visit(TreeElement node, String module) {
        String path = Paths.of(node);
        boolean top = node.getParent() == form.def.getMainInstance().getRoot();
        if (!node.isLeaf()) {
            if (!node.getName().equals("meta")) {
                inside(node, top ? node.getName() : module);
            }
        } else if (form.plan.control(path).orElse(null) instanceof Control.Ask ask) {
            answer(ask, node, path, module);
        } else {
            Values.text(node)
                    .ifPresent(text -> answers.add(new Answer(
                            path, node.getName(), text, null, AnswerMark.of(AnswerMark.Scope.NONE), module)));
        }
    }

    private void answer(Control.Ask ask, TreeElement node, String path, String module) {
        Effective counts = ledger.effective(ask, path, node);
        if (ask.type() != QuestionView.Type.NOTE && counts.present()) {
            AnswerMark mark = ledger.at(path).map(Given::mark).orElse(ask.defaultMark());
            answers.add(new Answer(path, node.getName(), counts.value(), counts.missing(), mark, module));
        }
    }

    /** Entries a counted roster no longer asks for stay in the instance and count nowhere. */
    private boolean beyondCount(TreeElement node) {
        return node.isRepeatable()
                && form.plan.control(Paths.of(node)).orElse(null) instanceof Control.Roster roster
                && roster.counted()
                && node.getMult() >= form.wanted(roster, Paths.ref(Paths.of(node)));
    }
}
