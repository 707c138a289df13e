package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.landfall.interview.engine.Row;

/** The end: what is still open, each with a way to it, what does not seem to fit, and the button that hands it in. */
final class HandInPanel extends Div {
    /** How many there are is said above; the rest comes when these are answered. */
    private static final int MOST_LINES = 50;

    HandInPanel(List<Row.Question> missing, CheckList checks, Consumer<String> jump, Runnable handIn, Runnable back) {
        addClassName("iv-card");
        getElement().setAttribute("tabindex", "-1");
        H2 title = new H2(getTranslation(missing.isEmpty() ? "interview.end.ready" : "interview.end.missing"));
        title.setId(QuestionCard.LABEL_ID);
        add(title);
        add(new Paragraph(
                missing.isEmpty()
                        ? getTranslation("interview.end.readyText")
                        : getTranslation("interview.end.missingText", missing.size())));
        Div open = new Div();
        open.addClassName("iv-rows");
        missing.stream().limit(MOST_LINES).forEach(row -> open.add(new RowLine(row, () -> jump.accept(row.path()))));
        Button backward = new Button(getTranslation("interview.back"), click -> back.run());
        backward.addThemeVariants(ButtonVariant.TERTIARY);
        Button done = new Button(
                getTranslation(missing.isEmpty() ? "interview.handIn" : "interview.leaveOpen"), click -> handIn.run());
        done.addThemeVariants(missing.isEmpty() ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
        done.setDisableOnClick(true);
        Div steps = new Div(backward, done);
        steps.addClassName("iv-steps");
        add(open, checks, steps);
    }
}
