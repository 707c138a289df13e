package org.landfall.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.landfall.access.FactorOutcome;
import org.landfall.access.FactorSecret;
import org.landfall.shell.QrCode;

/** How an authenticator app is added: the picture to scan, the same to type, and a code that proves it worked. */
class FactorSteps extends Div {
    private final CodeField code = new CodeField("access.factor.code").digits();
    private final FormProblem problem = new FormProblem();
    private final transient Function<String, FactorOutcome> confirm;
    private final transient Consumer<List<String>> done;
    private final transient Runnable over;

    FactorSteps(
            FactorSecret secret, Function<String, FactorOutcome> confirm, Consumer<List<String>> done, Runnable over) {
        this.confirm = confirm;
        this.done = done;
        this.over = over;
        addClassName("lf-form");
        Svg picture = new Svg(QrCode.svg(secret.uri(), getTranslation("access.factor.qr")));
        picture.addClassName("lf-factor-qr");
        Span letters = new Span(secret.letters().replaceAll("(.{4})(?!$)", "$1 "));
        letters.addClassNames("lf-link", "lf-mono", "lf-factor-letters");
        Button save = new Button(getTranslation("access.factor.confirm"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            finish();
            save.setEnabled(true);
        });
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("access.factor.step.app")),
                new ListItem(new Span(getTranslation("access.factor.step.scan")), picture),
                new ListItem(new Span(getTranslation("access.factor.step.type")), letters),
                new ListItem(getTranslation("access.factor.step.code")));
        steps.addClassName("lf-factor-steps");
        add(steps, code, problem, save);
    }

    private void finish() {
        switch (confirm.apply(code.getValue())) {
            case FactorOutcome.Confirmed(List<String> codes) -> done.accept(codes);
            case FactorOutcome.WrongCode wrong -> {
                problem.say(getTranslation("access.factor.wrong"));
                code.clear();
                code.focus();
            }
            case FactorOutcome.Over late -> over.run();
        }
    }
}
