package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;

/**
 * Goes through the instance and collects what counts: answers and calculated values of everything that applies, the order
 * of a shuffled battery, and for a question outside the rosters that was not asked, why.
 */
final class Document {
    private static final AnswerMark NOBODY = AnswerMark.of(AnswerMark.Scope.NONE);

    private final OpenForm form;
    private final Ledger ledger;
    private final LeftOut leftOut;
    private final List<Answer> answers = new ArrayList<>();

    private Document(OpenForm form, Ledger ledger) {
        this.form = form;
        this.ledger = ledger;
        this.leftOut = new LeftOut(form, ledger);
    }

    static List<Answer> of(OpenForm form, Ledger ledger) {
        Document document = new Document(form, ledger);
        document.inside(form.def.getMainInstance().getRoot(), "");
        return Whose.lifeIsIt(document.answers, form.binds);
    }

    private void inside(TreeElement parent, String module) {
        for (int i = 0; i < parent.getNumChildren(); i++) {
            TreeElement child = parent.getChildAt(i);
            if (child.getMult() != TreeReference.INDEX_TEMPLATE) {
                visit(child, module);
            }
        }
    }

    private void visit(TreeElement node, String module) {
        String path = Paths.of(node);
        boolean top = node.getParent() == form.def.getMainInstance().getRoot();
        Control control = form.plan.control(path).orElse(null);
        if (!node.isRelevant() || beyondCount(control, node)) {
            leftOut.collect(node, top ? node.getName() : module, answers);
        } else if (!node.isLeaf()) {
            if (!node.getName().equals("meta")) {
                order(control, path, top ? node.getName() : module);
                inside(node, top ? node.getName() : module);
            }
        } else if (control instanceof Control.Ask ask) {
            answer(ask, node, path, module);
        } else {
            Values.text(node)
                    .ifPresent(text -> answers.add(new Answer(path, node.getName(), text, null, NOBODY, module)));
        }
    }

    private void order(@org.jspecify.annotations.Nullable Control control, String path, String module) {
        if (control instanceof Control.Group group && LineOrder.shuffles(group.element())) {
            String lines = String.join(
                    " ", group.children().stream().map(Control::name).toList());
            answers.add(new Answer(path, group.name(), lines, null, NOBODY, module));
        }
    }

    private void answer(Control.Ask ask, TreeElement node, String path, String module) {
        Effective counts = ledger.effective(ask, path, node);
        if (ask.type() != QuestionView.Type.NOTE && counts.present()) {
            AnswerMark mark = ledger.at(path).map(Given::mark).orElse(ask.defaultMark());
            answers.add(new Answer(path, node.getName(), counts.value(), counts.missing(), mark, module));
        } else if (ask.isCheck()) {
            answers.add(new Answer(path, node.getName(), "open", null, NOBODY, module));
        }
    }

    /** Entries a counted roster no longer asks for stay in the instance and count nowhere. */
    private boolean beyondCount(@org.jspecify.annotations.Nullable Control control, TreeElement node) {
        return node.isRepeatable()
                && control instanceof Control.Roster roster
                && roster.counted()
                && node.getMult() >= form.wanted(roster, Paths.ref(Paths.of(node)));
    }
}
