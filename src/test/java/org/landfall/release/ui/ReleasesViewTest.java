package org.landfall.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.attack.Progress;
import org.landfall.release.ReportService;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class ReleasesViewTest extends SpringBrowserlessTest {
    @Autowired
    TestVintages vintages;

    @Autowired
    AnalysisService analysis;

    @Autowired
    ReportService reports;

    @Autowired
    People people;

    private Vintage vintage;

    @BeforeEach
    void aVintageOfWhichATableIsReleased() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        vintage = vintages.cut(200);
        people.as(people.active(Role.RESEARCHER), () -> analysis.release(vintage.id(), List.of("sex")));
    }

    @Test
    void aRunSaysWhichAttackItIsAtAndIsStopped() {
        navigate(ReleasesView.class);
        assertThat(words()).contains("No red team has been sent at this vintage yet");
        click("Run the red team");
        assertThat(words()).contains("Attack ", " of 6: ");
        click("Stop");
        assertThat(test(find(Notification.class).single()).getText()).isEqualTo("Stopped. Nothing was kept.");
        assertThat(words()).contains("No red team has been sent at this vintage yet");
    }

    @Test
    void aReportNamesTheAttacksTheQuestionsAndTheSeed() {
        var report = reports.make(vintage.id(), Progress.NONE);
        navigate(ReleasesView.class);
        assertThat(words())
                .contains("All attacks stayed within their bounds")
                .contains("Nested differencing", "Averaging", "Taking part")
                .contains("What was told of each question (1)")
                .contains("1 tables were released")
                .contains(Long.toString(report.seed()));
    }

    private String words() {
        return section().getElement().getTextRecursively();
    }

    private void click(String caption) {
        test(find(Button.class).from(section()).withCaption(caption).single()).click();
    }

    private Component section() {
        var name = vintage.studyCode() + " " + vintage.label();
        return findInView(Section.class).all().stream()
                .filter(one -> one.getChildren()
                        .flatMap(Component::getChildren)
                        .anyMatch(child ->
                                child instanceof H2 title && title.getText().equals(name)))
                .findFirst()
                .orElseThrow();
    }
}
