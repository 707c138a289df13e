package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.ReviewService;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.review.DecisionService;
import org.landfall.interview.review.QueryMessage;
import org.landfall.interview.review.QueryService;
import org.springframework.beans.factory.annotation.Autowired;

/** An interview that came back, as its interviewer sees it: what is asked, and a reason before anything changes. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class ReturnedInterviewTest extends SpringBrowserlessTest {
    private static final String ASKED = "Was that a man or a woman?";

    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private ReviewService review;

    @Autowired
    private QueryService queries;

    @Autowired
    private DecisionService decisions;

    private InterviewId id;

    @BeforeEach
    void sendBack() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Account me = people.mine();
        Thread others = Thread.ofPlatform().start(() -> {
            id = talks.handedIn(me, talks.study(false));
            people.as(people.active(Role.CUSTODIAN), () -> {
                queries.ask(id, Talks.path(review.read(id), "sex"), ASKED);
                return decisions.sendBack(id);
            });
        });
        others.join();
    }

    @Test
    void theFirstPageShowsWhatIsAsked() {
        UI.getCurrent().navigate("interview/" + id);
        UI.getCurrent().navigate("");
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).contains(ASKED);
        test($(Button.class).withText("Answer").single()).click();
        assertThat($(NativeButton.class).withText(ASKED).exists()).isTrue();
    }

    @Test
    void aChangeWaitsForItsReason() {
        toTheQuestion();
        press("1");
        assertThat($(Paragraph.class).withClassName("iv-error").single().getText())
                .startsWith("이미 제출한 답입니다.");
        assertThat(interviews.open(id).session().question(path()).missing()).isEqualTo(Missing.NA_SOURCE);
        test($(TextArea.class).withCaption("Why this answer changes").single()).setValue("The article says it");
        test($(Button.class).withText("Change it for this reason").single()).click();
        assertThat(interviews.open(id).session().question(path()).value()).isEqualTo("1");
    }

    @Test
    void theAnswerCanStayAsItWas() {
        toTheQuestion();
        press("1");
        test($(Button.class).withText("Leave it as it was").single()).click();
        assertThat($(Paragraph.class).withClassName("iv-error").single().getText())
                .isEmpty();
        assertThat(interviews.open(id).session().question(path()).missing()).isEqualTo(Missing.NA_SOURCE);
    }

    @Test
    void theQueryIsRepliedToBesideItsAnswer() {
        toTheQuestion();
        test($(TextArea.class).withCaption("Your reply").single()).setValue("A man, see paragraph 6");
        test($(Button.class).withText("Send").single()).click();
        assertThat(queries.of(id).getFirst().messages())
                .extracting(QueryMessage::text)
                .containsExactly(ASKED, "A man, see paragraph 6");
    }

    private void toTheQuestion() {
        UI.getCurrent().navigate("interview/" + id);
        NativeButton way = $(NativeButton.class).withText(ASKED).single();
        ComponentUtil.fireEvent(way, new com.vaadin.flow.component.ClickEvent<>(way));
    }

    private String path() {
        return Talks.path(interviews.open(id), "sex");
    }

    private void press(String word) {
        InterviewKeys keys = $(InterviewKeys.class).single();
        ComponentUtil.fireEvent(keys, new InterviewKeys.Pressed(keys, true, word));
    }
}
