package org.landfall.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.landfall.access.AccessOutcome;
import org.landfall.access.OwnPasskeyService;
import org.landfall.access.Passkey;
import org.landfall.shell.Ago;
import org.landfall.shell.Moments;
import org.landfall.shell.StepUpGuard;

/** The passkeys of one's own account: which there are, a new one, away with one. */
class PasskeysCard extends OwnCard {
    private static final int LONGEST = 80;

    /** What asks the device, in the browser. */
    @Tag("passkey-maker")
    @JsModule("./components/passkeys.ts")
    private static final class Maker extends HtmlContainer {}

    private final transient OwnPasskeyService passkeys;
    private final transient StepUpGuard guard;
    private final Maker maker = new Maker();
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
                    passkeys.remove(passkey.id());
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
        OwnPasskeyService.Question question = passkeys.begin();
        maker.getElement()
                .executeJs("return this.possible() ? this.make($0) : ''", question.json())
                .then(
                        String.class,
                        answer -> finish(question, answer),
                        failed -> problem.say(getTranslation("access.passkey.notMade")));
    }

    private void finish(OwnPasskeyService.Question question, String answer) {
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
