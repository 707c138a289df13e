package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.Statements;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.CareNote;
import org.landfall.interview.CareService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.ui.talk.CareDialog;
import org.landfall.shell.HomeCard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page everybody begins with says what waits. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class HomePagesTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private CareService care;

    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void nothingWaitsForANewInterviewer() {
        home();
        assertThat(paragraphs()).contains("Whatever needs you will appear here.");
    }

    @Test
    void whoeverIsInNoStudyIsToldWhomToAsk() {
        for (Role role : List.of(Role.INTERVIEWER, Role.RESEARCHER, Role.CUSTODIAN)) {
            Account person = people.active(role);
            people.worksOnlyIn(person);
            SecurityContextHolder.getContext().setAuthentication(people.signIn(person));
            home();
            assertThat($(H2.class).all().stream().map(H2::getText))
                    .as(role.name())
                    .contains("Nobody has assigned you to a study yet")
                    .doesNotContain("Nothing waits for you");
        }
    }

    @Test
    void aDraftStandsThereWithThePartInWhichItWasLeft() {
        InterviewId id = talks.talk(people.mine());
        home();
        assertThat(titles()).contains(pseudonym(id));
        assertThat(paragraphs()).contains("Stopped in “B. Introduction and consent”, just now");
    }

    @Test
    void aDebriefIsDueAndThenOverdue() {
        InterviewId id = talks.talk(people.mine());
        OpenInterview open = interviews.open(id);
        open.happened(new Happening.Parted(Instant.now()));
        open.save();
        home();
        assertThat(cards()).anyMatch(card -> card.contains(pseudonym(id)) && card.contains("23 hours left"));
    }

    @Test
    void afterATalkOneIsAskedHowOneIs() {
        InterviewId id = talks.talk(people.mine());
        talks.handIn(people.mine(), id, Instant.now());
        home();
        assertThat(cards()).anyMatch(card -> card.contains("You have handed " + pseudonym(id) + " in."));
        test($(Button.class).withText("Answer").single()).click();
        assertThat($(CareDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void aNewInterviewBeginsFromThere() {
        home();
        test($(Button.class).withText("New interview").single()).click();
        assertThat($(NewInterviewDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void moreDraftsDoNotAskTheDatabaseMoreOften() {
        talks.talk(people.mine());
        home();
        int one = Statements.countOf(this::home);
        talks.talk(people.mine());
        talks.talk(people.mine());
        assertThat(Statements.countOf(this::home)).isEqualTo(one);
    }

    @Test
    void aCustodianSeesWhatToReadAndWhoWantsToTalk() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.talk(interviewer);
        talks.handIn(interviewer, id, Instant.now().minus(Duration.ofHours(1)));
        people.as(interviewer, () -> {
            care.note(id, new CareNote(3, 3, true, false, null));
            return id;
        });
        SecurityContextHolder.getContext().setAuthentication(people.signIn(people.active(Role.CUSTODIAN)));
        home();
        assertThat(cards()).anyMatch(card -> card.contains("To review") && card.contains("The oldest was handed in"));
        assertThat(cards()).anyMatch(card -> card.contains("Somebody would like to talk"));
    }

    private void home() {
        UI.getCurrent().navigate("nowhere");
        UI.getCurrent().navigate("");
    }

    private String pseudonym(InterviewId id) {
        return interviews.mine(InterviewQuery.ALL, 0, 100).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow()
                .pseudonym();
    }

    private List<String> cards() {
        return $(HomeCard.class).all().stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    private List<String> titles() {
        return $(H3.class).all().stream().map(H3::getText).toList();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
