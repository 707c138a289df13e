package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Check;

/**
 * Answers that do not seem to fit together: what was said, room for a note, and a button that says it is so. Nothing here
 * has to be answered, but where the form wants a reason.
 */
final class CheckList extends Div {
    private static final int LONGEST_NOTE = 1_000;

    private final BiConsumer<Check, @Nullable String> confirm;
    private List<Check> shown = List.of();

    CheckList(BiConsumer<Check, @Nullable String> confirm) {
        this.confirm = confirm;
        addClassName("iv-checks");
        getElement().setAttribute("role", "status");
    }

    /** All that apply, for the last page. */
    static CheckList atEnd(InterviewScreen screen, Conduct conduct) {
        CheckList checks = new CheckList((check, note) -> screen.run(() -> conduct.confirm(check, note)));
        checks.show(conduct.session().checks());
        return checks;
    }

    void show(List<Check> checks) {
        if (!checks.equals(shown)) {
            removeAll();
            checks.forEach(check -> add(line(check)));
            shown = checks;
        }
    }

    private Div line(Check check) {
        Span title = new Span(getTranslation("interview.check"));
        title.addClassName("iv-tag");
        Div line = new Div(title, new Paragraph(check.message()));
        line.addClassName("iv-check");
        check.said().forEach(row -> {
            String answer = row.missing() == null
                    ? row.shownAnswer()
                    : getTranslation("interview.missing." + row.missing().name());
            Paragraph said = new Paragraph(row.label() + " – " + answer);
            said.addClassName("iv-hint");
            line.add(said);
        });
        TextField note =
                new TextField(getTranslation(check.wantsReason() ? "interview.check.reason" : "interview.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setValue(check.note() == null ? "" : check.note());
        String words = getTranslation(check.confirmed() ? "interview.check.confirmed" : "interview.check.confirm");
        line.add(note, new Button(words, click -> {
            String why = note.getValue().strip();
            if (check.wantsReason() && why.isEmpty()) {
                note.setErrorMessage(getTranslation("interview.check.unexplained"));
                note.setInvalid(true);
                note.focus();
                return;
            }
            confirm.accept(check, why.isEmpty() ? null : why);
        }));
        return line;
    }
}
