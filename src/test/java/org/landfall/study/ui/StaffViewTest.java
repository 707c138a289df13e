package org.landfall.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.Interviewer;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.access.Site;
import org.landfall.study.staff.InterpreterService;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.RegisteredInterpreter;
import org.landfall.study.staff.Sex;
import org.landfall.study.staff.StaffLine;
import org.landfall.study.staff.StaffService;
import org.landfall.study.staff.Training;
import org.springframework.beans.factory.annotation.Autowired;

/** A custodian keeps what is known of interviewers and interpreters; an interviewer keeps it of themselves. */
@LandfallTest
class StaffViewTest extends SpringBrowserlessTest {
    @Autowired
    private People people;

    @Autowired
    private StaffService staff;

    @Autowired
    private InterpreterService register;

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void anInterpreterIsEnteredUnderACodeThatNobodyElseHasThere() {
        Site site = atASite();
        press("New interpreter");
        test(field("Code or working name")).setValue("Kim Chol");
        press("Keep");
        assertThat(field("Code or working name").isInvalid()).isTrue();
        test(field("Code or working name")).setValue("T-07");
        sex().setValue(Sex.WOMAN);
        find(LanguageBox.class).single().setValue(Set.of("ko"));
        day("Distress").setValue(LocalDate.now().plusDays(1));
        press("Keep");
        assertThat(register.of(site.id())).isEmpty();
        day("Distress").setValue(LocalDate.now());
        press("Keep");
        assertThat(register.of(site.id()))
                .extracting(RegisteredInterpreter::profile)
                .containsExactly(new Profile(Sex.WOMAN, List.of("ko"), Map.of(Training.DISTRESS, LocalDate.now())));
        assertThat(spans()).contains("Woman · Korean", "Interviewing: no date", "No signed statement on file");

        press("New interpreter");
        test(field("Code or working name")).setValue("t-07");
        press("Keep");
        assertThat(field("Code or working name").getErrorMessage()).startsWith("Somebody at this place has this code");
        assertThat(register.of(site.id())).hasSize(1);
    }

    @Test
    @SignedInAs(Role.CUSTODIAN)
    void aCustodianEntersWhatAnInterviewerWasTrainedIn() {
        Account account = people.active(Role.INTERVIEWER);
        StaffLine line = new StaffLine(
                new Interviewer(account.id(), account.displayName(), atASite().id()), staff.of(account.id()));
        new ProfileDialog(line, staff, () -> {}).open();
        sex().setValue(Sex.MAN);
        day("Data safety").setValue(LocalDate.of(2026, 1, 15));
        press("Keep");
        assertThat(staff.of(account.id()))
                .isEqualTo(new Profile(Sex.MAN, List.of(), Map.of(Training.DATA_SAFETY, LocalDate.of(2026, 1, 15))));
        assertThat(staff.lines(0, staff.count()))
                .filteredOn(one -> one.interviewer().id().equals(account.id()))
                .hasSize(1);
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void anInterviewerEntersTheOwnTraining() {
        navigate(TrainingView.class);
        find(LanguageBox.class).single().setValue(Set.of("ko", "en"));
        day("Interviewing").setValue(LocalDate.of(2026, 3, 2));
        press("Keep");
        assertThat(staff.mine())
                .isEqualTo(new Profile(
                        Sex.UNSAID, List.of("en", "ko"), Map.of(Training.INTERVIEWING, LocalDate.of(2026, 3, 2))));
    }

    @SuppressWarnings("unchecked")
    private Site atASite() {
        people.site(); // with one place alone there is none to choose
        Site site = people.site();
        navigate(StaffView.class);
        ((Select<Site>) find(Select.class).withCaption("Place").single()).setValue(site);
        return site;
    }

    @SuppressWarnings("unchecked")
    private Select<Sex> sex() {
        return find(Select.class).withCaption("Sex").single();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class).withCaption(label).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private void press(String caption) {
        test(find(Button.class).withCaption(caption).single()).click();
    }
}
