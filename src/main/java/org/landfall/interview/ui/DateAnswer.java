package org.landfall.interview.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.landfall.interview.engine.PartialDate;
import org.landfall.interview.engine.PartialDate.Known;
import org.landfall.interview.engine.PartialDate.Sense;
import org.landfall.interview.engine.QuestionView;

/** A day; or, folded away until wanted, only the month or the year, and whether it is about then or not before. */
final class DateAnswer extends AnswerField {
    private final DateParts parts;
    private final Select<Known> known = new Select<>();
    private final Select<Sense> sense = new Select<>();

    DateAnswer(QuestionView question) {
        PartialDate answer = question.value() == null
                ? null
                : PartialDate.parse(question.value()).orElse(null);
        Known usual = question.looks("year") ? Known.YEAR : question.looks("month-year") ? Known.MONTH : Known.DAY;
        parts = new DateParts(question, answer, this::handIn);
        parts.show(answer == null ? usual : answer.known());
        known.setLabel(getTranslation("interview.date.known"));
        known.setItems(Known.values());
        known.setItemLabelGenerator(one -> getTranslation("interview.date." + one.name()));
        known.setValue(answer == null ? usual : answer.known());
        sense.setLabel(getTranslation("interview.date.sense"));
        sense.setItems(Sense.values());
        sense.setItemLabelGenerator(one -> getTranslation("interview.date." + one.name()));
        sense.setValue(answer == null ? Sense.EXACT : answer.sense());
        known.addValueChangeListener(change -> {
            parts.show(change.getValue());
            handIn(change.isFromClient());
        });
        sense.addValueChangeListener(change -> handIn(change.isFromClient()));
        Div marks = new Div(known, sense);
        marks.addClassName("iv-date-marks");
        Details roughly = new Details(getTranslation("interview.date.roughly"), marks);
        roughly.addClassName("iv-guidance");
        roughly.setOpened(answer != null && (answer.known() != usual || answer.sense() != Sense.EXACT));
        addClassName("iv-date");
        add(parts);
        if (!question.readOnly()) {
            add(roughly);
        }
    }

    private void handIn(boolean fromClient) {
        if (fromClient) {
            String date = parts.text(known.getValue());
            reply(date.isEmpty() ? "" : date + sign());
        }
    }

    private String sign() {
        return switch (sense.getValue()) {
            case EXACT -> "";
            case ABOUT -> "~";
            case NOT_BEFORE -> "/..";
        };
    }

    @Override
    void takeFocus() {
        parts.takeFocus();
    }
}
