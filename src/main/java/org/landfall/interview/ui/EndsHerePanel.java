package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.landfall.interview.Ending;

/** The talk ends before it began: why, what to do now, and what is kept. */
final class EndsHerePanel extends Div {
    private final Div steps = new Div();

    /** The record can still be gone on with, or closed. */
    static EndsHerePanel toClose(Ending ending, Runnable back, Runnable close) {
        EndsHerePanel panel = new EndsHerePanel(ending, "interview.ends.kept");
        panel.step(ending == Ending.NOT_UNDERSTOOD ? "interview.ends.again" : "interview.back", back);
        panel.step("interview.ends.close", close).addThemeVariants(ButtonVariant.PRIMARY);
        return panel;
    }

    static EndsHerePanel closed(Ending ending, Runnable leave) {
        EndsHerePanel panel = new EndsHerePanel(ending, "interview.ends.closed");
        panel.step("interview.leave", leave).addThemeVariants(ButtonVariant.PRIMARY);
        return panel;
    }

    private EndsHerePanel(Ending ending, String kept) {
        addClassName("iv-card");
        getElement().setAttribute("tabindex", "-1");
        H2 title = new H2(getTranslation("interview.ends." + ending));
        title.setId(QuestionCard.LABEL_ID);
        steps.addClassName("iv-steps");
        add(
                title,
                new Paragraph(getTranslation("interview.ends." + ending + ".steps")),
                new Paragraph(getTranslation(kept)),
                steps);
    }

    private Button step(String key, Runnable action) {
        Button step = new Button(getTranslation(key), click -> action.run());
        step.setDisableOnClick(true);
        steps.add(step);
        return step;
    }
}
