package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.Interpreter;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewService;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.study.StudyService;
import org.landfall.study.staff.InterpreterId;
import org.landfall.study.staff.InterpreterService;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.RegisteredInterpreter;
import org.landfall.study.staff.Sex;
import org.landfall.study.staff.StaffService;
import org.landfall.study.staff.Training;
import org.springframework.beans.factory.annotation.Autowired;

/** The short list before a talk. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class NewInterviewDialogTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private StudyService studies;

    @Autowired
    private StaffService staff;

    @Autowired
    private InterpreterService register;

    @Autowired
    private People people;

    private StopList stops;

    @BeforeEach
    void theListIsOpen() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(InterviewsView.class);
        press("New interview");
        stops = find(StopList.class).single();
    }

    @Test
    void nothingBeginsBeforeTheReasonsAgainstItWereLookedAt() {
        press("Begin");
        assertThat(stops.isInvalid()).isTrue();
        assertThat(begun()).isZero();
    }

    @Test
    void aPreparedInterviewerIsInTheTalkAtOnce() {
        stops.setValue(Set.of(StopList.Line.NONE));
        press("Begin");
        assertThat(begun()).isEqualTo(1);
        assertThat(getCurrentView()).isInstanceOf(InterviewView.class);
    }

    @Test
    void theListShowsWhatWasBegunWhenOneComesAgain() {
        assertThat($(InterviewList.class).all()).isEmpty();
        interviews.start(studies.all().getFirst(), "en", Preparation.DOCUMENT);
        UI.getCurrent().navigate("interviews");
        assertThat($(InterviewList.class).all()).hasSize(1);
    }

    @Test
    void aReasonAgainstATalkIsNamedAndTheListStaysOpen() {
        stops.setValue(Set.of(StopList.Line.UNDER_AGE));
        press("Begin");
        assertThat(said()).anyMatch(text -> text.startsWith("People under 18 are not interviewed."));
        assertThat(begun()).isZero();
    }

    @Test
    void anInterpreterNeedsACodeAndAStatementOnFile() {
        stops.setValue(Set.of(StopList.Line.NONE));
        interpreter().setValue(Interpreter.Kind.PROFESSIONAL);
        code().setValue("Kim Chol");
        press("Begin");
        assertThat(code().isInvalid()).isTrue();
        code().setValue("T-07");
        press("Begin");
        assertThat(said()).anyMatch(text -> text.startsWith("Nobody interprets without a signed statement"));
        assertThat(begun()).isZero();
    }

    @Test
    void whatDoesNotFitIsSaidBeforeAndKeepsNobodyFromTheTalk() {
        Map<Training, LocalDate> trained = Map.of(
                Training.INTERVIEWING,
                LocalDate.now(),
                Training.DISTRESS,
                LocalDate.now().minusMonths(25));
        staff.keepMine(new Profile(Sex.MAN, List.of("en", "ko"), trained));
        press("Cancel");
        press("New interview");
        stops = find(StopList.class).single();
        wish().setValue(Preparation.Wish.WOMAN);
        assertThat(warned())
                .anyMatch(text -> text.equals("Interviewer: the person wishes for a woman."))
                .anyMatch(text -> text.startsWith("Interviewer: training “Distress” was on"))
                .anyMatch(text -> text.equals("Interviewer: no training entered for “Data safety”."));
        assertThat(find(Checkbox.class).withCaption("The wish is met").all()).isEmpty();
        stops.setValue(Set.of(StopList.Line.NONE));
        press("Begin");
        assertThat(begun()).isEqualTo(1);
    }

    @Test
    void whoIsChosenFromTheRegisterBringsTheStatementAndWhatIsKnown() {
        RegisteredInterpreter known = new RegisteredInterpreter(
                InterpreterId.random(),
                Objects.requireNonNull(people.mine().site()),
                "T-07",
                true,
                new Profile(Sex.WOMAN, List.of("zh"), Map.of()));
        people.as(people.active(Role.CUSTODIAN), () -> register.keep(known));
        press("Cancel");
        press("New interview");
        interpreter().setValue(Interpreter.Kind.PROFESSIONAL);
        code().setValue("T-07");
        Checkbox statement = find(Checkbox.class)
                .withCaption("The signed statement of confidentiality is on file")
                .single();
        assertThat(statement.getValue()).isTrue();
        assertThat(statement.isReadOnly()).isTrue();
        assertThat(warned()).contains("Interpreter T-07: Korean is not among the languages entered.");
        code().setValue("T-99");
        assertThat(statement.isReadOnly()).isFalse();
        assertThat(warned()).contains("Interpreter T-99: not in the register of this place.");
    }

    @Test
    void ofADocumentNothingElseIsAsked() {
        setting().setValue(Setting.DOCUMENT);
        assertThat(stops.isVisible()).isFalse();
        press("Begin");
        assertThat(begun()).isEqualTo(1);
    }

    private int begun() {
        return interviews.countMine(InterviewQuery.ALL);
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Setting> setting() {
        return find(RadioButtonGroup.class).withCaption("How and where").single();
    }

    @SuppressWarnings("unchecked")
    private Select<Interpreter.Kind> interpreter() {
        return find(Select.class).withCaption("Interpreter").single();
    }

    @SuppressWarnings("unchecked")
    private Select<Preparation.Wish> wish() {
        return find(Select.class)
                .withCaption("Whom the person wishes as interviewer and interpreter")
                .single();
    }

    private List<String> warned() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> code() {
        return find(ComboBox.class).withCaption("Code of the interpreter").single();
    }

    private void press(String caption) {
        test(find(Button.class).withCaption(caption).single()).click();
    }
}
