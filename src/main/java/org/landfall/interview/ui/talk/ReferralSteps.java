package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.landfall.interview.engine.Referral;

/** Notes what became of one body that was named. A contact is arranged only after the person's yes to this one. */
public final class ReferralSteps extends Div {
    private final String body;
    private final transient Note note;
    private final Checkbox yes = new Checkbox(getTranslation("conduct.referral.yes"));
    private final Span noted = new Span();

    /** Takes what became of a body, and whether the person said yes to it. */
    @FunctionalInterface
    public interface Note {
        void take(String body, Referral what, boolean yes);
    }

    ReferralSteps(String body, Note note) {
        this.body = body;
        this.note = note;
        addClassName("iv-referral-steps");
        Button arranged = button(Referral.ARRANGED);
        arranged.setEnabled(false);
        yes.addValueChangeListener(change -> arranged.setEnabled(change.getValue()));
        noted.getElement().setAttribute("role", "status");
        add(button(Referral.GIVEN), yes, arranged, button(Referral.DECLINED), noted);
    }

    private Button button(Referral what) {
        Button button = new Button(getTranslation("conduct.referral." + what), click -> take(what));
        button.setAriaLabel(button.getText() + ": " + body);
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void take(Referral what) {
        note.take(body, what, what == Referral.GIVEN || (what == Referral.ARRANGED && yes.getValue()));
        noted.setText(getTranslation("conduct.referral.noted." + what));
    }
}
