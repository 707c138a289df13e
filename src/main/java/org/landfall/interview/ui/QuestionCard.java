package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.ui.talk.Prompts;
import org.landfall.interview.ui.talk.Said;

/** The one question or note that is being asked, large, with everything needed to answer it and nothing else. */
final class QuestionCard extends Div implements Card {
    static final String LABEL_ID = "iv-question";

    private final QuestionView question;
    private final AnswerField field;
    private final Paragraph error = new Paragraph();
    private final CardActions actions;

    /** @param contact in place of a field, where the answer belongs in the vault */
    QuestionCard(
            QuestionView question,
            @Nullable String beside,
            @Nullable Component contact,
            CardActions actions,
            KeptParts kept) {
        boolean vault = contact != null;
        this.question = question;
        this.actions = actions;
        this.field = vault ? new NoAnswer() : AnswerField.of(question, beside, actions.files());
        addClassName("iv-card");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("data-question", question.name());
        getElement().setAttribute("data-place", question.path());
        if (question.type() == QuestionView.Type.NOTE) {
            addClassName("iv-note");
            Cards.name(this);
        }
        if (question.forInterviewer()) {
            addClassName("iv-for-you");
            add(tag());
        }
        add(words(beside));
        if (isTold(question)) {
            add(new Prompts(question.language()));
        }
        if (contact != null) {
            add(contact);
        }
        error.addClassName("iv-error");
        error.setId("iv-refusal");
        error.getElement().setAttribute("role", "alert");
        add(field);
        if (question.type() == QuestionView.Type.TEXT && !vault) {
            add(kept.doNotRecord());
        }
        add(error, kept.reasons(question), kept.steps());
        field.onReply(actions.reply());
        field.onPick(actions.replyAndGoOn());
    }

    /** Where a person tells something in own words, the page is empty but for that. */
    static boolean isTold(QuestionView question) {
        return question.type() == QuestionView.Type.TEXT && question.looks("multiline") && !question.forInterviewer();
    }

    @Override
    public void refuse(String message) {
        if (!message.equals(error.getText())) {
            error.setText(message);
            field.refused(!message.isEmpty());
        }
    }

    @Override
    public void digit(int digit) {
        field.digit(digit);
    }

    @Override
    public void takeFocus() {
        field.takeFocus();
    }

    private Span tag() {
        Span tag = new Span(
                getTranslation(Said.hasSpeech(question.label()) ? "interview.forYou.say" : "interview.forYou"));
        tag.addClassName("iv-tag");
        return tag;
    }

    private Div words(@Nullable String beside) {
        H2 label = new H2();
        if (Said.hasSpeech(question.label())) {
            Said.into(label, question.label());
        } else {
            label.setText(question.label());
        }
        label.setId(LABEL_ID);
        label.getElement().setAttribute("lang", question.language());
        Div words = new Div(label);
        words.addClassName("iv-words");
        if (!question.media().isEmpty()) {
            words.add(new LabelMedia(
                    question.media(), question.label(), actions.files().media()));
        }
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
        String more = question.guidance().get(question.language());
        if (more != null) {
            words.add(guidance(more));
        }
        return words;
    }

    /** Longer words for the one who asks, out of the way until wanted. */
    private Details guidance(String text) {
        Paragraph words = new Paragraph(text);
        words.getElement().setAttribute("lang", question.language());
        Details guidance = new Details(getTranslation("interview.guidance"), words);
        guidance.addClassName("iv-guidance");
        return guidance;
    }
}
