package org.landfall.interview.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.AnswerMark.Basis;
import org.landfall.interview.engine.AnswerMark.Certainty;
import org.landfall.interview.engine.AnswerMark.Scope;
import org.landfall.interview.engine.QuestionView;

/** Beside the question: whom the answer is about, on what it rests, how sure it is, where the source says so, a note. */
final class MarksPanel extends Section {
    private static final int PAUSE_MILLISECONDS = 1_000;
    private static final int LONGEST_NOTE = 4_000;

    private final Select<Scope> scope = choice("interview.scope", Scope.values());
    private final Select<Basis> basis = choice("interview.basis", Basis.values());
    private final Select<Certainty> certainty = choice("interview.certainty", Certainty.values());
    private final TextField source = new TextField();
    private final TextArea note = new TextArea();
    private final BiConsumer<AnswerMark, @Nullable String> changed;

    MarksPanel(BiConsumer<AnswerMark, @Nullable String> changed) {
        this.changed = changed;
        addClassName("iv-marks");
        getElement().setAttribute("aria-label", getTranslation("interview.marks"));
        source.setLabel(getTranslation("interview.source"));
        source.setMaxLength(40);
        source.setValueChangeMode(ValueChangeMode.LAZY);
        note.setLabel(getTranslation("interview.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(PAUSE_MILLISECONDS);
        source.setValueChangeTimeout(PAUSE_MILLISECONDS);
        source.addValueChangeListener(change -> handIn(change.isFromClient()));
        note.addValueChangeListener(change -> handIn(change.isFromClient()));
        Taken.tell(source);
        Taken.tell(note);
        add(new H3(getTranslation("interview.marks")), scope, basis, certainty, source, note);
    }

    void show(@Nullable QuestionView question) {
        boolean marks = question != null && question.type() != QuestionView.Type.NOTE;
        scope.setEnabled(marks);
        basis.setEnabled(marks);
        certainty.setEnabled(marks);
        source.setEnabled(marks);
        note.setEnabled(marks);
        if (question == null) {
            return;
        }
        AnswerMark mark = question.mark();
        scope.setValue(mark.scope());
        basis.setValue(mark.basis());
        certainty.setValue(mark.certainty());
        source.setValue(mark.sourceRef() == null ? "" : mark.sourceRef());
        note.setValue(question.note() == null ? "" : question.note());
    }

    void focusMarks() {
        scope.focus();
    }

    void focusNote() {
        note.focus();
    }

    private void handIn(boolean fromClient) {
        if (fromClient) {
            String where = source.getValue().strip();
            String words = note.getValue().strip();
            changed.accept(
                    new AnswerMark(
                            scope.getValue(), basis.getValue(), certainty.getValue(), where.isEmpty() ? null : where),
                    words.isEmpty() ? null : words);
        }
    }

    @SafeVarargs
    private <T extends Enum<T>> Select<T> choice(String key, T... values) {
        Select<T> select = new Select<>();
        select.setLabel(getTranslation(key));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(key + "." + value.name()));
        select.addValueChangeListener(change -> handIn(change.isFromClient()));
        return select;
    }
}
