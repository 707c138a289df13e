package org.landfall.interview.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.ui.consent.AgreedPanel;
import org.landfall.interview.ui.talk.DistressPanel;
import org.landfall.interview.ui.talk.DoNotRecord;
import org.landfall.respondent.Consent;

/** Beside the questions: the marks of the answer, how the person is, and what must not be written down. */
final class SidePanel extends Aside {
    private final MarksPanel marks;
    private final DistressPanel distress;
    private final AgreedPanel agreed;

    SidePanel(
            MarksPanel marks,
            AgreedPanel agreed,
            IntConsumer setDistress,
            Runnable referral,
            Consumer<Boolean> interpret,
            Runnable close) {
        this.marks = marks;
        this.agreed = agreed;
        distress = new DistressPanel(setDistress, referral);
        addClassName("iv-side");
        getElement().setAttribute("aria-label", getTranslation("conduct.side"));
        Checkbox interpreter = new Checkbox(getTranslation("conduct.interpreter"));
        interpreter.addValueChangeListener(change -> interpret.accept(change.getValue()));
        add(new CloseButton("interview.marks.close", close), distress, agreed, marks, interpreter, new DoNotRecord());
    }

    void show(@Nullable QuestionView question) {
        marks.show(question);
    }

    void showConsent(Consent consent) {
        agreed.show(consent);
    }

    void receipt() {
        agreed.receipt();
    }

    void showDistress(int level) {
        distress.show(level);
    }

    /** @param word the key that asks for a place here: M, N or W */
    void takeFocus(String word) {
        switch (word) {
            case "M" -> marks.focusMarks();
            case "N" -> marks.focusNote();
            default -> distress.takeFocus();
        }
    }
}
