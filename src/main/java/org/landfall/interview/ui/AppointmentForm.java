package org.landfall.interview.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.Interviewer;
import org.landfall.access.Role;
import org.landfall.access.Site;
import org.landfall.access.SiteId;
import org.landfall.interview.Colleagues;
import org.landfall.interview.Preparation;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.Arrangement;
import org.landfall.interview.booking.Booking;
import org.landfall.interview.ui.talk.Spoken;
import org.landfall.shell.Calendars;
import org.landfall.shell.Moments;
import org.landfall.study.Study;

/** What is agreed on for a talk: when, where, by whom, in which language, and what is seen to before. */
final class AppointmentForm extends Div {
    private final transient AppointmentDialogs doors;
    private final transient @Nullable Appointment before;
    private final ComboBox<Interviewer> interviewer = new ComboBox<>(getTranslation("booking.interviewer"));
    private final Select<Study> study = new Select<>();
    private final DatePicker day = new DatePicker(getTranslation("booking.day"));
    private final TimePicker at = new TimePicker(getTranslation("booking.at"));
    private final Select<Site> place = new Select<>();
    private final RadioButtonGroup<String> language = new RadioButtonGroup<>();
    private final PreparationForm preparation = new PreparationForm(PreparationForm.Occasion.AHEAD);
    private final TextField wishes = new TextField(getTranslation("booking.wishes"));

    AppointmentForm(AppointmentDialogs doors, @Nullable Appointment before) {
        this.doors = doors;
        this.before = before;
        addClassName("lf-form");
        when();
        where();
        who();
        Div moment = new Div(day, at);
        moment.addClassName("ch-pair");
        add(interviewer, study, moment, place, language, preparation, wishes);
        if (before == null) {
            day.setValue(Moments.dayOf(Instant.now()).plusDays(1));
        } else {
            take(before);
        }
        look();
    }

    private void when() {
        day.setI18n(Calendars.calendar()
                .setBadInputErrorMessage(getTranslation("booking.day.wrong"))
                .setMinErrorMessage(getTranslation("booking.day.wrong"))
                .setRequiredErrorMessage(getTranslation("booking.day.wrong")));
        day.setAutoOpen(false);
        day.setMin(Moments.dayOf(Instant.now()));
        day.setRequired(true);
        day.addValueChangeListener(change -> look());
        at.setStep(Duration.ofMinutes(30));
        at.setMin(LocalTime.of(7, 0));
        at.setMax(LocalTime.of(21, 0));
        at.setRequired(true);
        at.setI18n(new TimePicker.TimePickerI18n()
                .setBadInputErrorMessage(getTranslation("booking.at.wrong"))
                .setMinErrorMessage(getTranslation("booking.at.wrong"))
                .setMaxErrorMessage(getTranslation("booking.at.wrong"))
                .setRequiredErrorMessage(getTranslation("booking.at.wrong")));
        at.setValue(LocalTime.of(10, 0));
        wishes.setMaxLength(Arrangement.LONGEST_WISHES);
        wishes.setHelperText(getTranslation("booking.wishes.help"));
    }

    private void where() {
        List<Study> offered = NewInterviewDialog.offered(
                doors.studies().all(), doors.charters().standings());
        study.setLabel(getTranslation("interview.study"));
        study.setItems(offered);
        study.setItemLabelGenerator(Study::name);
        study.setValue(offered.getFirst());
        study.setVisible(offered.size() > 1);
        study.addValueChangeListener(chosen -> offerLanguages());
        List<Site> sites = doors.sites();
        place.setLabel(getTranslation("help.site"));
        place.setItems(sites);
        place.setItemLabelGenerator(Site::name);
        place.addValueChangeListener(change -> look());
        doors.account().siteIfAny().ifPresent(own -> choose(sites, own));
        language.setLabel(getTranslation("interview.language.respondent"));
        language.setItemLabelGenerator(Spoken::nameOf);
        language.addValueChangeListener(chosen -> look());
        offerLanguages();
    }

    private void choose(List<Site> sites, SiteId wanted) {
        sites.stream().filter(site -> site.id().equals(wanted)).findFirst().ifPresent(place::setValue);
    }

    /** A custodian says for whom; an interviewer books for themselves. */
    private void who() {
        boolean forOthers = doors.account().has(Role.CUSTODIAN);
        interviewer.setVisible(forOthers);
        interviewer.setRequired(true);
        interviewer.setErrorMessage(getTranslation("booking.interviewer.wrong"));
        interviewer.setItemLabelGenerator(Interviewer::name);
        if (forOthers) {
            interviewer.setItems(
                    page -> doors.interviewers().page(page.getOffset(), page.getLimit()).stream(),
                    page -> doors.interviewers().count());
        }
        interviewer.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null && before == null) {
                choose(doors.sites(), chosen.getValue().site());
            }
            look();
        });
    }

    private void take(Appointment appointment) {
        Booking booking = appointment.booking();
        if (interviewer.isVisible()) {
            doors.interviewers().find(booking.interviewer()).ifPresent(interviewer::setValue);
        }
        study.setValue(booking.study());
        study.setReadOnly(true);
        day.setValue(booking.day());
        at.setValue(booking.what().at());
        choose(doors.sites(), booking.site());
        language.setValue(booking.what().language());
        preparation.take(booking.what().preparation());
        wishes.setValue(booking.what().wishes());
    }

    private void offerLanguages() {
        List<String> offered = doors.interviews().languages(study.getValue());
        language.setItems(offered);
        language.setValue(offered.isEmpty() ? null : offered.getFirst());
        language.setVisible(offered.size() > 1);
        look();
    }

    private Optional<AccountId> whose() {
        return interviewer.isVisible()
                ? interviewer.getOptionalValue().map(Interviewer::id)
                : Optional.of(doors.account().id());
    }

    /** What does not fit is said as soon as it is known who, where and when. */
    private void look() {
        Site where = place.getValue();
        Optional<Colleagues> known = where == null
                ? Optional.empty()
                : whose().map(who -> doors.colleagues().of(who, study.getValue().id(), where.id()));
        preparation.know(
                known.orElse(Colleagues.NOBODY),
                language.getValue(),
                day.getOptionalValue().orElseGet(LocalDate::now));
    }

    /** Empty while a field says that it is needed. */
    Optional<Booking> read() {
        boolean when = !day.isInvalid() && !day.isEmpty() && !at.isInvalid() && !at.isEmpty();
        day.setInvalid(day.isInvalid() || day.isEmpty());
        at.setInvalid(at.isInvalid() || at.isEmpty());
        interviewer.setInvalid(whose().isEmpty());
        place.setInvalid(place.isEmpty());
        place.setErrorMessage(getTranslation("booking.place.wrong"));
        if (interviewer.isInvalid()) {
            interviewer.focus();
        }
        return preparation
                .read()
                .filter(prepared -> when && whose().isPresent() && !place.isEmpty())
                .map(this::booking);
    }

    private Booking booking(Preparation prepared) {
        Arrangement what = new Arrangement(
                at.getValue(),
                language.getValue(),
                prepared,
                wishes.getValue().strip(),
                before == null ? UUID.randomUUID() : before.booking().what().meeting());
        return new Booking(
                study.getValue(), whose().orElseThrow(), place.getValue().id(), day.getValue(), what);
    }
}
