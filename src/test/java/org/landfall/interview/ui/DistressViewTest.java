package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.DistressReport;
import org.landfall.interview.DistressService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.Preparation;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a custodian sees of talks in which somebody was distressed. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class DistressViewTest extends SpringBrowserlessTest {
    @Autowired
    private People people;

    @Autowired
    private DistressService reports;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private StudyService studies;

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void aReportIsReadAndClosedAndNothingIsShownBefore() {
        String pseudonym = reported();
        UI.getCurrent().navigate("distress");
        assertThat(paragraphs()).noneMatch(text -> text.contains("we rested"));
        click("Read " + pseudonym);
        assertThat(paragraphs()).contains("2 Clear, at the question inc_gate. we rested");
        click("Looked after: close " + pseudonym);
        assertThat($(Button.class).all())
                .noneMatch(button -> button.getAriaLabel()
                        .filter(label -> label.contains(pseudonym))
                        .isPresent());
    }

    private String reported() {
        var custodian = SecurityContextHolder.getContext().getAuthentication();
        Account interviewer = people.active(Role.INTERVIEWER);
        SecurityContextHolder.getContext().setAuthentication(people.signIn(interviewer));
        InterviewId id = interviews.start(studies.all().getFirst(), "en", Preparation.DOCUMENT);
        reports.report(id, new DistressReport(2, "inc_gate", "we rested"));
        String pseudonym = interviews.open(id).line().pseudonym();
        SecurityContextHolder.getContext().setAuthentication(custodian);
        return pseudonym;
    }

    private void click(String name) {
        test($(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(name::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
