package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.landfall.access.EnrolmentService;
import org.landfall.access.PasskeyOutcome;
import org.landfall.access.PasskeyQuestion;
import org.landfall.shell.PasskeyMaker;

/** Takes an account up with this device, which from then on stands for password and second step. */
class EnrolByPasskey extends Div {
    private final transient EnrolmentService enrolment;
    private final String token;
    private final transient Consumer<List<String>> done;
    private final transient Runnable over;
    private final PasskeyMaker maker;
    private final FormProblem problem = new FormProblem();
    private final Button use = new Button(getTranslation("access.enrol.passkey.submit"));

    EnrolByPasskey(EnrolmentService enrolment, String token, Consumer<List<String>> done, Runnable over) {
        this.enrolment = enrolment;
        this.token = token;
        this.done = done;
        this.over = over;
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setDisableOnClick(true);
        use.addClickListener(click -> ask());
        Div offer = new Div(
                new H2(getTranslation("access.enrol.passkey.title")),
                new Paragraph(getTranslation("access.enrol.passkey.text")),
                problem,
                use);
        offer.addClassName("lf-form");
        maker = new PasskeyMaker(offer);
        add(maker);
    }

    private void ask() {
        problem.clear();
        Optional<PasskeyQuestion> question = enrolment.beginPasskey(token);
        if (question.isEmpty()) {
            over.run();
            return;
        }
        maker.make(
                question.get().json(), answer -> finish(question.get(), answer), () -> say("access.passkey.notMade"));
    }

    private void finish(PasskeyQuestion question, String answer) {
        switch (enrolment.choosePasskey(token, question, answer, getTranslation("access.enrol.passkey.label"))) {
            case PasskeyOutcome.Made(List<String> recoveryCodes) -> done.accept(recoveryCodes);
            case PasskeyOutcome.NotRight wrong -> say("access.problem.passkey");
            case PasskeyOutcome.LinkExpired late -> over.run();
        }
    }

    private void say(String key) {
        problem.say(getTranslation(key));
        use.setEnabled(true);
    }
}
