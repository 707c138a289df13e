package org.landfall.oversight.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.audit.AuditEvent;
import org.landfall.audit.AuditFilter;
import org.landfall.oversight.LogService;
import org.landfall.shell.Calendars;
import org.landfall.shell.Moments;

/** What the list is narrowed by. Whose lines: only where others' are seen. */
final class LogFilters extends Div {
    private final DatePicker from = new DatePicker(getTranslation("audit.from"));
    private final DatePicker until = new DatePicker(getTranslation("audit.until"));
    private final ComboBox<String> act = new ComboBox<>(getTranslation("audit.act"));
    private final ComboBox<AccountId> actor = new ComboBox<>(getTranslation("audit.actor"));
    private final Select<String> outcome = new Select<>();
    private final TextField about = new TextField(getTranslation("audit.about"));

    LogFilters(LogService log, Runnable changed) {
        addClassNames("lf-filters", "ov-filters");
        add(act, from, until);
        if (log.seesOthers()) {
            choosePeople(log.people());
            add(actor);
        }
        add(outcome, about);
        from.setI18n(Calendars.calendar());
        until.setI18n(Calendars.calendar());
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        act.setItems(ActWords.all(log.seesRecords() || !log.seesOthers()));
        act.setItemLabelGenerator(ActWords::of);
        act.setClearButtonVisible(true);
        act.setPlaceholder(getTranslation("audit.all"));
        outcome.setLabel(getTranslation("audit.outcome"));
        outcome.setItems(AuditEvent.DONE, AuditEvent.REFUSED);
        outcome.setItemLabelGenerator(value -> getTranslation(value == null ? "audit.all" : "audit.outcome." + value));
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(getTranslation("audit.all"));
        about.setPlaceholder(getTranslation("audit.about.hint"));
        about.setMaxLength(200);
        about.setClearButtonVisible(true);
        about.setValueChangeMode(ValueChangeMode.LAZY);
        from.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
        act.addValueChangeListener(change -> changed.run());
        actor.addValueChangeListener(change -> changed.run());
        outcome.addValueChangeListener(change -> changed.run());
        about.addValueChangeListener(change -> changed.run());
    }

    private void choosePeople(Map<AccountId, String> people) {
        actor.setItems(people.keySet().stream()
                .sorted(Comparator.comparing(id -> people.getOrDefault(id, "")))
                .toList());
        actor.setItemLabelGenerator(id -> people.getOrDefault(id, ""));
        actor.setClearButtonVisible(true);
        actor.setPlaceholder(getTranslation("audit.all"));
    }

    AuditFilter filter() {
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        AccountId who = actor.getValue();
        return new AuditFilter(
                first == null ? null : Moments.startOf(first),
                last == null ? null : Moments.startOf(last.plusDays(1)),
                who == null ? null : who.toString(),
                act.getValue(),
                outcome.getValue(),
                typed(about.getValue().strip()));
    }

    private static @Nullable String typed(String text) {
        return text.isEmpty() ? null : text;
    }
}
