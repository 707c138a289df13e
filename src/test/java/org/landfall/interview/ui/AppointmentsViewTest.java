package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.Interviewer;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.access.SiteId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.Preparation;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.shell.HomeCard;
import org.landfall.shell.Moments;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.Sex;
import org.landfall.study.staff.StaffService;
import org.springframework.beans.factory.annotation.Autowired;

/** Appointments are made, changed, called off, and begun with what was agreed on. */
@LandfallTest
class AppointmentsViewTest extends SpringBrowserlessTest {
    @Autowired
    private AppointmentService appointments;

    @Autowired
    private StaffService staff;

    @Autowired
    private People people;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void whatWasAgreedOnStandsOnTheStartPageOfTheDayAndIsFilledInWhenTheTalkBegins() {
        navigate(AppointmentsView.class);
        press("New appointment");
        day().setValue(Moments.dayOf(Instant.now()));
        at().setValue(LocalTime.of(15, 30));
        wish().setValue(Preparation.Wish.WOMAN);
        test(find(TextField.class).withCaption("Other wishes").single()).setValue("Step-free room");
        stops().setValue(Set.of(StopList.Line.NONE));
        press("Agree on it");
        Appointment booked = appointments.page(0, 10).getFirst();
        assertThat(booked.booking().what().at()).isEqualTo(LocalTime.of(15, 30));

        UI.getCurrent().navigate("");
        assertThat($(HomeCard.class).all())
                .anyMatch(card -> card.getElement().getTextRecursively().contains(booked.number()));
        test($(Button.class).withText("Begin").single()).click();
        assertThat(wish().getValue()).isEqualTo(Preparation.Wish.WOMAN);
        assertThat(said()).anyMatch(text -> text.endsWith("Step-free room"));
        assertThat(stops().getValue()).isEmpty();
        stops().setValue(Set.of(StopList.Line.NONE));
        press("Begin");
        assertThat(getCurrentView()).isInstanceOf(InterviewView.class);
        assertThat(appointments.count()).isZero();
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void aWishThatCannotBeMetWarnsBeforeTheAppointmentIsConfirmed() {
        staff.keepMine(new Profile(Sex.MAN, List.of("en"), Map.of()));
        navigate(AppointmentsView.class);
        press("New appointment");
        wish().setValue(Preparation.Wish.WOMAN);
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Interviewer: the person wishes for a woman.");
        stops().setValue(Set.of(StopList.Line.NONE));
        press("Agree on it");
        assertThat(appointments.page(0, 10))
                .extracting(one -> one.booking().what().preparation().wishMet())
                .containsExactly(false);
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void aReasonAgainstTheTalkIsNamedAndNothingTypedIsLost() {
        navigate(AppointmentsView.class);
        press("New appointment");
        day().setValue(LocalDate.now().minusDays(1));
        stops().setValue(Set.of(StopList.Line.UNDER_AGE));
        press("Agree on it");
        assertThat(day().isInvalid()).isTrue();
        day().setValue(LocalDate.now().plusDays(3));
        press("Agree on it");
        assertThat(said()).anyMatch(text -> text.startsWith("People under 18 are not interviewed."));
        assertThat(appointments.count()).isZero();
        stops().setValue(Set.of(StopList.Line.NONE));
        press("Agree on it");
        assertThat(appointments.page(0, 10))
                .extracting(one -> one.booking().day())
                .containsExactly(LocalDate.now().plusDays(3));
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void whatIsGoneIsNotBegunAgain() {
        UI.getCurrent()
                .navigate(
                        InterviewRoutes.MINE,
                        QueryParameters.of(
                                InterviewRoutes.BEGIN, UUID.randomUUID().toString()));
        assertThat(find(Notification.class).all().stream().map(one -> test(one).getText()))
                .anyMatch(text -> text.startsWith("This appointment is not there any more"));
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    @SuppressWarnings("unchecked")
    void aCustodianBooksForAnInterviewer() {
        Account account = people.active(Role.INTERVIEWER);
        navigate(AppointmentsView.class);
        press("New appointment");
        stops().setValue(Set.of(StopList.Line.NONE));
        press("Agree on it");
        ComboBox<Interviewer> who =
                find(ComboBox.class).withCaption("Interviewer").single();
        assertThat(who.isInvalid()).isTrue();
        who.setValue(new Interviewer(account.id(), account.displayName(), site(account)));
        press("Agree on it");
        assertThat(people.as(account, () -> appointments.page(0, 10)))
                .extracting(one -> one.booking().site())
                .containsExactly(site(account));
    }

    private static SiteId site(Account account) {
        return Objects.requireNonNull(account.site());
    }

    private StopList stops() {
        return find(StopList.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Preparation.Wish> wish() {
        return find(Select.class)
                .withCaption("Whom the person wishes as interviewer and interpreter")
                .single();
    }

    private DatePicker day() {
        return find(DatePicker.class).withCaption("Day").single();
    }

    private TimePicker at() {
        return find(TimePicker.class)
                .withCaption("Hour, at the place of the talk")
                .single();
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void press(String caption) {
        test(find(Button.class).withCaption(caption).all().stream()
                        .filter(button -> button.getAriaLabel().isEmpty())
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
