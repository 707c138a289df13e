package org.landfall.interview.ui.review;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.PublishedForm;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.review.QualityReport;
import org.landfall.interview.review.QualityService;
import org.landfall.shell.Calendars;
import org.landfall.shell.EmptyState;
import org.landfall.shell.LongWork;
import org.landfall.shell.LongWork.Outcome;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;
import org.landfall.study.Study;
import org.landfall.study.StudyService;

/** How the talks of a study were held over a period. */
@Route(InterviewRoutes.QUALITY)
@RolesAllowed("CUSTODIAN")
@Menu(title = "quality.title", order = 26, icon = "quality")
class QualityView extends Page {
    private static final int DAYS = 90;

    private final transient QualityService quality;
    private final transient InstrumentService instruments;
    private final transient AccountNames names;
    private final Select<Study> study = new Select<>();
    private final DatePicker from = new DatePicker(getTranslation("quality.from"));
    private final DatePicker to = new DatePicker(getTranslation("quality.to"));
    private final LongWork<QualityReport> reading = new LongWork<>("quality.running", 0);
    private final Div place = new Div();

    QualityView(QualityService quality, InstrumentService instruments, AccountNames names, StudyService studies) {
        super("quality.title", "quality.purpose");
        this.quality = quality;
        this.instruments = instruments;
        this.names = names;
        List<Study> all = studies.all();
        study.setLabel(getTranslation("interview.study"));
        study.setItems(all);
        study.setItemLabelGenerator(Study::name);
        study.setVisible(all.size() > 1);
        LocalDate today = Moments.dayOf(Instant.now());
        day(from, today.minusDays(DAYS));
        day(to, today);
        Div filter = new Div(study, from, to);
        filter.addClassName("lf-filters");
        place.addClassName("sf-part");
        add(filter, reading, place);
        if (!all.isEmpty()) {
            study.setValue(all.getFirst());
            study.addValueChangeListener(change -> show());
            show();
        }
    }

    private void day(DatePicker picker, LocalDate value) {
        picker.setI18n(Calendars.calendar());
        picker.setErrorMessage(getTranslation("quality.day.wrong"));
        picker.setValue(value);
        picker.addValueChangeListener(change -> show());
    }

    private void show() {
        boolean ordered = !from.isEmpty() && !to.isEmpty() && !from.getValue().isAfter(to.getValue());
        from.setInvalid(!ordered);
        if (!ordered) {
            return;
        }
        Study chosen = study.getValue();
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        place.removeAll();
        reading.begin(progress -> quality.report(chosen, first, last, progress), this::ended);
    }

    private void ended(Outcome<QualityReport> outcome) {
        switch (outcome) {
            case Outcome.Done(QualityReport report) when report.lines().isEmpty() -> say("quality.none");
            case Outcome.Done(QualityReport report) -> show(report);
            case Outcome.Stopped() -> say("quality.stopped");
            case Outcome.Failed(String reference) -> say("quality.failed", reference);
        }
    }

    private void say(String key, Object... of) {
        place.add(new EmptyState(getTranslation(key), getTranslation(key + ".text", of)));
    }

    private void show(QualityReport report) {
        Map<AccountId, String> known = names.of(
                report.lines().stream().map(QualityReport.Line::interviewer).toList());
        place.add(new QualityTable(report.lines(), known));
        Optional<AnswerWords> words = instruments
                .published(study.getValue().formId())
                .map(PublishedForm::definition)
                .map(form -> new AnswerWords(this, form));
        place.add(new UnclearList(report.unclear(), words));
    }
}
