package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Talks;
import org.landfall.interview.Waiting;
import org.landfall.interview.WaitingService;
import org.springframework.beans.factory.annotation.Autowired;

/** Between the talk and the interviewer's own record of it. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class PartingTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private WaitingService waiting;

    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void nothingOfTheDebriefIsShownWhileThePersonIsThere() {
        InterviewId id = talks.talk(people.mine());
        at(id, "db_dist");
        assertThat(heading()).isEqualTo("The talk is over");
        assertThat($(QuestionCard.class).all()).isEmpty();
        assertThat($(RowLine.class).all()).isEmpty();
        click("They have left; I write it now");
        assertThat(heading()).startsWith("Highest level of distress");
        at(id, "db_dist");
        assertThat(heading()).startsWith("Highest level of distress");
    }

    @Test
    void theDebriefMayBeWrittenLaterAndIsThenDueWithinADay() {
        InterviewId id = talks.talk(people.mine());
        at(id, "db_dist");
        click("They have left; I write it later");
        assertThat($(InterviewScreen.class).all()).isEmpty();
        Waiting due = waiting.mine(10).stream()
                .filter(draft -> draft.line().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(due.dueAt()).isEqualTo(due.line().partedAt().plus(Waiting.DEBRIEF));
        assertThat(due.part().in("en")).startsWith("L. Interviewer debrief");
    }

    @Test
    void theTalkGoesOnWhereItIsNotOver() {
        InterviewId id = talks.talk(people.mine());
        at(id, "db_dist");
        click("Back to the talk");
        assertThat(waiting.mine(10))
                .filteredOn(draft -> draft.line().id().equals(id))
                .allSatisfy(draft -> assertThat(draft.dueAt()).isNull());
        assertThat($(QuestionCard.class).all()).isNotEmpty();
    }

    @Test
    void aDocumentHasNobodyToPartFrom() {
        InterviewId id = talks.document(people.mine());
        at(id, "db_cons");
        assertThat(heading()).isEqualTo("진술이 서로 맞는 정도");
    }

    private void at(InterviewId id, String name) {
        OpenInterview open = interviews.open(id);
        open.moveTo(Talks.path(open, name));
        open.save();
        UI.getCurrent().navigate("interviews");
        UI.getCurrent().navigate("interview/" + id);
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private String heading() {
        return $(H2.class).all().stream()
                .filter(title -> title.getId().filter("iv-question"::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
