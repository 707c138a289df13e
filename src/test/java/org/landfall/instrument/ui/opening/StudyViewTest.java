package org.landfall.instrument.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.study.CharterService;
import org.landfall.study.HelpLineService;
import org.landfall.study.HelpLines;
import org.landfall.study.Study;
import org.landfall.study.StudyOutcome;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** A custodian says what a study is for and opens it. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class StudyViewTest extends SpringBrowserlessTest {
    @Autowired
    private StudyService studies;

    @Autowired
    private CharterService charters;

    @Autowired
    private HelpLineService lines;

    @Autowired
    private People people;

    private Study study;

    @BeforeEach
    void aNewStudy() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        people.site();
        String form = studies.all().getFirst().formId();
        study = ((StudyOutcome.Begun) studies.begin("View " + UUID.randomUUID(), form)).study();
        lines.set(study.id(), new HelpLines("555-0100", "112"));
        UI.getCurrent().navigate(InstrumentRoutes.studyOf(study.id()));
    }

    @Test
    void theListSaysWhatIsMissingAndNothingTypedIsLostWhenItDoesNotOpen() {
        write("Purpose", "To learn");
        press("Open for interviews");
        assertThat(missing()).contains("Risks: still needed").doesNotContain("Purpose: still needed");
        assertThat(charters.of(study.id()).purpose()).isEqualTo("To learn");
        assertThat(charters.takesInterviews(study.id())).isFalse();
    }

    @Test
    void aStudyThatSaysEverythingOpensAndClosesAgain() {
        List.of("Purpose", "Who will see what", "Risks", "No review, because", "Written rule about danger")
                .forEach(field -> write(field, "Said"));
        number("Days in which a respondent can have everything deleted", 30);
        number("Years for which records are kept", 5);
        press("Open for interviews");
        assertThat(charters.takesInterviews(study.id())).isTrue();
        assertThat(find(Paragraph.class).all())
                .anyMatch(words -> words.getText().startsWith("Open since"));
        press("Close for new interviews");
        assertThat(charters.takesInterviews(study.id())).isFalse();
    }

    private List<String> missing() {
        return find(ListItem.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private void write(String label, String words) {
        test(find(TextArea.class).withCaption(label).single()).setValue(words);
    }

    private void number(String label, int number) {
        find(IntegerField.class).withCaption(label).single().setValue(number);
    }

    private void press(String caption) {
        test(find(Button.class).withCaption(caption).single()).click();
    }
}
