package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.Interpreter;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewService;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** The short list before a talk. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class NewInterviewDialogTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private StudyService studies;

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
        TextField code =
                find(TextField.class).withCaption("Code of the interpreter").single();
        test(code).setValue("Kim Chol");
        press("Begin");
        assertThat(code.isInvalid()).isTrue();
        test(code).setValue("T-07");
        press("Begin");
        assertThat(said()).anyMatch(text -> text.startsWith("Nobody interprets without a signed statement"));
        assertThat(begun()).isZero();
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

    private void press(String caption) {
        test(find(Button.class).withCaption(caption).single()).click();
    }
}
