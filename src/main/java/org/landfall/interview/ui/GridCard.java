package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;

/**
 * Questions with the same choices as one grid; on a narrow screen each line becomes a card of its own. One line is being
 * asked: digits answer it and go on to the next, D and P and X work on it.
 */
final class GridCard extends Div implements Card {
    private final Map<String, GridLine> lines = new LinkedHashMap<>();
    private final H2 label = new H2();
    private final Paragraph beside = new Paragraph();
    private final Paragraph error = new Paragraph();
    private final CardActions actions;
    private final KeptParts kept;
    private final @Nullable String second;
    private String now = "";

    /** @param answer an answer to any of the questions, by its path */
    GridCard(
            List<QuestionView> questions, @Nullable String second, CardActions actions, KeptParts kept, Answer answer) {
        this.actions = actions;
        this.kept = kept;
        this.second = second;
        List<ChoiceView> choices = questions.getFirst().choices();
        addClassNames("iv-card", "iv-grid");
        getElement().setAttribute("tabindex", "-1");
        getStyle().set("--iv-columns", String.valueOf(choices.size()));
        label.setId(QuestionCard.LABEL_ID);
        beside.addClassName("iv-beside");
        Div words = new Div(label, beside);
        words.addClassName("iv-words");
        error.addClassName("iv-error");
        error.getElement().setAttribute("role", "alert");
        Div table = new Div(heading(choices));
        table.addClassName("iv-grid-lines");
        for (QuestionView question : questions) {
            GridLine line = new GridLine(question, reply -> answer.given(question.path(), reply));
            lines.put(question.path(), line);
            table.add(line);
        }
        add(words, table, error, kept.reasons(questions.getFirst()), kept.steps());
    }

    interface Answer {
        void given(String path, Reply reply);
    }

    List<String> paths() {
        return new ArrayList<>(lines.keySet());
    }

    /** Shows the answers there are, and which line is being asked. */
    void show(List<QuestionView> questions, String path) {
        now = path;
        for (QuestionView question : questions) {
            GridLine line = lines.get(question.path());
            if (line != null) {
                line.show(question, question.path().equals(path));
            }
            if (question.path().equals(path)) {
                getElement().setAttribute("data-question", question.name());
                getElement().setAttribute("data-place", question.path());
                Changed.text(label, question.label());
                label.getElement().setAttribute("lang", question.language());
                beside.setVisible(second != null);
                Changed.text(beside, second == null ? "" : question.label(second));
                kept.reasons(question);
            }
        }
    }

    @Override
    public void digit(int digit) {
        GridLine line = lines.get(now);
        if (line != null) {
            line.code((digit + 9) % 10).ifPresent(code -> actions.replyAndGoOn().accept(Reply.of(code)));
        }
    }

    @Override
    public void takeFocus() {
        GridLine line = lines.get(now);
        if (line != null) {
            line.takeFocus();
        }
    }

    @Override
    public void refuse(String message) {
        error.setText(message);
    }

    /** The choices above their columns, for the eye; each button has its own name. */
    private static Div heading(List<ChoiceView> choices) {
        Div names = new Div();
        names.addClassName("iv-grid-names");
        for (int i = 0; i < choices.size(); i++) {
            Span key = new Span(i < 10 ? String.valueOf((i + 1) % 10) : "");
            key.addClassName("iv-key");
            names.add(new Div(key, new Span(choices.get(i).label())));
        }
        Div heading = new Div(new Div(), names);
        heading.addClassName("iv-grid-head");
        heading.getElement().setAttribute("aria-hidden", "true");
        return heading;
    }
}
