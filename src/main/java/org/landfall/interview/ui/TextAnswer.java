package org.landfall.interview.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.QuestionView.Type;

/**
 * Words and numbers. Handed in a second after the last sign and at once on leaving the field; a long text every three
 * seconds, also while one goes on typing.
 */
final class TextAnswer extends AnswerField {
    private static final int PAUSE_MILLISECONDS = 1_000;
    private static final int WHILE_TYPING_MILLISECONDS = 3_000;
    /** Far above any answer, far below what would hurt: the form's own limit is the constraint. */
    static final int LONGEST = 100_000;

    private final TextFieldBase<?, String> field;

    TextAnswer(QuestionView question) {
        field = question.type() == Type.TEXT ? words(question) : number(question);
        NoticeLine notices = new NoticeLine();
        field.setValue(question.value() == null ? "" : question.value());
        field.setAriaLabelledBy(QuestionCard.LABEL_ID);
        field.setReadOnly(question.readOnly());
        Taken.tell(field);
        field.addValueChangeListener(change -> {
            notices.lookAt(change.getValue());
            if (change.isFromClient()) {
                reply(change.getValue().strip());
            }
        });
        addClassName("iv-text");
        add(field);
        if (question.type() == Type.TEXT) {
            notices.lookAt(field.getValue());
            add(notices);
        }
    }

    private static TextFieldBase<?, String> words(QuestionView question) {
        if (question.appearance().contains("multiline")) {
            TextArea area = new TextArea();
            area.addClassName("iv-telling-words");
            area.setMinRows(6);
            area.setMaxLength(LONGEST);
            area.setValueChangeMode(ValueChangeMode.TIMEOUT);
            area.setValueChangeTimeout(WHILE_TYPING_MILLISECONDS);
            return area;
        }
        return line();
    }

    private static TextField number(QuestionView question) {
        TextField field = line();
        field.getElement()
                .executeJs("this.inputElement.inputMode = $0", question.type() == Type.INTEGER ? "numeric" : "decimal");
        field.addClassName("iv-number");
        return field;
    }

    private static TextField line() {
        TextField field = new TextField();
        field.setMaxLength(LONGEST);
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        return field;
    }

    @Override
    void takeFocus() {
        field.focus();
    }
}
