package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.QuestionView;

/** The one question or note that is being asked, large, with everything needed to answer it and nothing else. */
final class QuestionCard extends Div {
    static final String LABEL_ID = "iv-question";

    private final QuestionView question;
    private final AnswerField field;
    private final Paragraph error = new Paragraph();
    private final CardActions actions;

    QuestionCard(QuestionView question, @Nullable String beside, boolean vault, CardActions actions) {
        this.question = question;
        this.actions = actions;
        this.field = vault ? new NoAnswer() : AnswerField.of(question, beside);
        addClassName("iv-card");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("data-question", question.name());
        if (question.type() == QuestionView.Type.NOTE) {
            addClassName("iv-note");
        }
        if (question.forInterviewer()) {
            addClassName("iv-for-you");
            add(tag());
        }
        add(words(beside));
        if (vault) {
            Paragraph where = new Paragraph(getTranslation("interview.vault"));
            where.addClassName("iv-hint");
            add(where);
        }
        error.addClassName("iv-error");
        error.getElement().setAttribute("role", "alert");
        add(field, error, reasons(), steps());
        field.onReply(actions.reply());
        field.onPick(actions.replyAndGoOn());
    }

    QuestionView question() {
        return question;
    }

    /** Says why an answer was not taken; empty when it was. */
    void refuse(String message) {
        error.setText(message);
    }

    void digit(int digit) {
        field.digit(digit);
    }

    void takeFocus() {
        field.takeFocus();
    }

    private Span tag() {
        Span tag = new Span(getTranslation("interview.forYou"));
        tag.addClassName("iv-tag");
        return tag;
    }

    private Div words(@Nullable String beside) {
        H2 label = new H2(question.label());
        label.setId(LABEL_ID);
        label.getElement().setAttribute("lang", question.language());
        Div words = new Div(label);
        words.addClassName("iv-words");
        if (beside != null) {
            Paragraph quiet = new Paragraph(question.label(beside));
            quiet.addClassName("iv-beside");
            quiet.getElement().setAttribute("lang", beside);
            words.add(quiet);
        }
        String hint = question.hint();
        if (hint != null && !hint.isEmpty()) {
            Paragraph help = new Paragraph(hint);
            help.addClassName("iv-hint");
            help.getElement().setAttribute("lang", question.language());
            words.add(help);
        }
        return words;
    }

    private Div reasons() {
        Div reasons = new Div();
        reasons.addClassName("iv-reasons");
        if (question.offersDk()) {
            reasons.add(reason(Missing.DK, "D"));
        }
        if (question.offersPns()) {
            reasons.add(reason(Missing.PNS, "P"));
        }
        if (question.acceptsNoSource()) {
            reasons.add(reason(Missing.NA_SOURCE, "X"));
        }
        return reasons;
    }

    private Button reason(Missing missing, String key) {
        Span sign = new Span(key);
        sign.addClassName("iv-key");
        sign.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(getTranslation("interview.missing." + missing.name()), sign);
        button.addClickListener(click -> actions.without().accept(missing));
        button.getElement().setAttribute("aria-pressed", String.valueOf(question.missing() == missing));
        return button;
    }

    private Div steps() {
        Button back = new Button(
                getTranslation("interview.back"), click -> actions.back().run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setTooltipText(getTranslation("interview.back.key"));
        Button next = new Button(
                getTranslation("interview.next"), click -> actions.next().run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Div steps = new Div(back, next);
        steps.addClassName("iv-steps");
        return steps;
    }
}
