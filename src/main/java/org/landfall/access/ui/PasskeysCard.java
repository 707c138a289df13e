package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.landfall.access.AccessOutcome;
import org.landfall.access.OwnPasskeyService;
import org.landfall.access.Passkey;
import org.landfall.access.PasskeyQuestion;
import org.landfall.shell.Ago;
import org.landfall.shell.Moments;
import org.landfall.shell.PasskeyMaker;
import org.landfall.shell.StepUpGuard;

/** The passkeys of one's own account: which there are, a new one, away with one. */
class PasskeysCard extends OwnCard {
    private static final int LONGEST = 80;

    private final transient OwnPasskeyService passkeys;
    private final transient StepUpGuard guard;
    private final PasskeyMaker maker = new PasskeyMaker();
    private final TextField label = new TextField(getTranslation("access.passkey.label"));
    private final FormProblem problem = new FormProblem();

    PasskeysCard(OwnPasskeyService passkeys, StepUpGuard guard) {
        super("access.passkey.title");
        this.passkeys = passkeys;
        this.guard = guard;
        label.setMaxLength(LONGEST);
        label.setHelperText(getTranslation("access.passkey.labelHint"));
        show();
    }

    private void show() {
        begin(getTranslation("access.passkey.text"));
        passkeys.all().forEach(passkey -> add(row(passkey)));
        Button make = button("access.passkey.add", () -> guard.before(this::make));
        add(maker, label, problem, make);
    }

    private Div row(Passkey passkey) {
        Button remove = button(
                "access.passkey.remove",
                () -> guard.before(() -> {
                    Outcomes.show(passkeys.remove(passkey.id()));
                    show();
                }));
        remove.setAriaLabel(getTranslation("access.passkey.removeOf", passkey.label()));
        Paragraph times = new Paragraph(getTranslation(
                "access.own.sessions.times", Moments.dayAndTime(passkey.created()), Ago.of(passkey.lastUsed(), this)));
        Div row = new Div(new Div(new Span(passkey.label()), times), remove);
        row.addClassName("lf-step");
        return row;
    }

    private void make() {
        problem.clear();
        PasskeyQuestion question = passkeys.begin();
        maker.make(
                question.json(),
                answer -> finish(question, answer),
                () -> problem.say(getTranslation("access.passkey.notMade")));
    }

    private void finish(PasskeyQuestion question, String answer) {
        if (answer.isEmpty()) {
            problem.say(getTranslation("access.passkey.notHere"));
            return;
        }
        if (passkeys.finish(question, answer, label.getValue()) instanceof AccessOutcome.Refused(String textKey)) {
            problem.say(getTranslation(textKey));
        } else {
            label.clear();
            show();
        }
    }
}
