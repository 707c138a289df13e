package org.landfall.interview.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.landfall.interview.engine.Row;

/** A question or entry that is not open right now: its words in one line, its answer, and a way to it. */
final class RowLine extends NativeButton {
    private final Span label = new Span();
    private final Span answer = new Span();

    RowLine(Row row, Runnable jump) {
        addClassName("iv-row");
        label.addClassName("iv-row-label");
        answer.addClassName("iv-row-answer");
        add(label, answer);
        addClickListener(click -> jump.run());
        show(row);
    }

    void show(Row row) {
        Changed.text(
                label,
                row instanceof Row.RosterEntry entry
                        ? getTranslation("interview.roster.entry", entry.label(), entry.index())
                        : row.label());
        switch (row) {
            case Row.Question question -> {
                showAnswer(question);
                getElement().setAttribute("data-for-you", question.forInterviewer());
            }
            case Row.Note note -> {
                state("note", "");
                getElement().setAttribute("data-for-you", note.forInterviewer());
            }
            case Row.RosterAdd add -> state("add", getTranslation("interview.roster.add"));
            case Row.RosterEntry entry -> state("entry", summary(entry));
        }
    }

    private void showAnswer(Row.Question question) {
        if (question.missing() != null) {
            state(
                    "missing",
                    getTranslation("interview.missing." + question.missing().name()));
        } else if (question.shownAnswer() != null) {
            state("answered", question.shownAnswer());
        } else {
            state("open", "");
        }
    }

    private static String summary(Row.RosterEntry entry) {
        String progress = entry.progress().answered() + " / " + entry.progress().applying();
        return entry.told() == null ? progress : entry.told() + " · " + progress;
    }

    private void state(String state, String text) {
        getElement().setAttribute("data-state", state);
        Changed.text(answer, text);
    }
}
