package org.landfall.interview.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.Statements;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;
import org.landfall.interview.ReviewService;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.Referral;
import org.landfall.interview.review.QueryService;
import org.landfall.interview.review.ReviewQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A custodian reads what was handed in, asks at an answer, returns it or approves it. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class ReadingViewTest extends SpringBrowserlessTest {
    private static final int STATEMENTS = 30;

    @Autowired
    private Talks talks;

    @Autowired
    private ReviewService review;

    @Autowired
    private QueryService queries;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    private InterviewId id = new InterviewId(new UUID(0, 0));

    @BeforeEach
    void handIn() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open(false);
    }

    private void open(boolean secondReader) throws InterruptedException {
        held(() -> talks.handedIn(talks.interviewer(), talks.study(secondReader)));
    }

    /** In a thread of its own: in this one a custodian is signed in. */
    private void held(Supplier<InterviewId> interview) throws InterruptedException {
        Thread interviewer = Thread.ofPlatform().start(() -> id = interview.get());
        interviewer.join();
        UI.getCurrent().navigate("review/" + id);
    }

    @Test
    void everyAnswerStandsInBothLanguages() {
        assertThat($(H1.class).single().getText()).matches("LF-.{4}-..");
        assertThat($(AnswerLine.class).all())
                .extracting(line -> line.getElement().getTextRecursively())
                .anySatisfy(text -> assertThat(text).contains("Coded from a published document", "이 기록은 어떤 방법으로 만듭니까?"))
                .anySatisfy(text -> assertThat(text).contains("The source says nothing"));
    }

    @Test
    void howTheTalkWasPreparedAndWhatHelpWasNamedStandAboveTheAnswers() throws InterruptedException {
        assertThat($(BeforehandCard.class).exists()).as("of a document").isFalse();
        held(() -> {
            Account interviewer = talks.interviewer();
            InterviewId talk = talks.talk(interviewer, Talks.interpreted());
            talks.refer(interviewer, talk, "Law office", Referral.GIVEN);
            talks.refer(interviewer, talk, "Clinic", Referral.DECLINED);
            talks.handIn(interviewer, talk, Instant.now());
            return talk;
        });
        assertThat($(BeforehandCard.class).single().getElement().getTextRecursively())
                .contains("Person interviewer", "By telephone", "Trained staff of ours, T-07")
                .contains("within the last 90 days", "A second part was agreed on")
                .contains("The wish could not be met");
        assertThat($(ReferralsCard.class).single().getElement().getTextRecursively())
                .contains("Law office", "Address given", "Clinic", "Declined");
    }

    @Test
    void comingAgainShowsTheRecordAsItIsNow() {
        assertThat($(Button.class).withText("Approve").all()).hasSize(1);
        database.sql("update interview.interview set state = 'APPROVED' where id = ?")
                .param(id.value())
                .update();
        UI.getCurrent().navigate("review/" + id);
        assertThat($(Button.class).withText("Approve").all()).isEmpty();
    }

    @Test
    void jAndKGoFromAnswerToAnswer() {
        press("j");
        press("j");
        assertThat(picked().label()).startsWith("How is this record made?");
        press("k");
        assertThat(picked().label()).startsWith("Date of the interview");
    }

    @Test
    void aQueryIsAskedAtOneAnswerAndTheInterviewIsReturnedWithIt() {
        press("j");
        press("q");
        write("Ask the interviewer", "Which day exactly?");
        button("Ask").click();
        assertThat(queries.of(id)).extracting(ReviewQuery::asked).containsExactly("Which day exactly?");
        assertThat($(Conversation.class).single().getElement().getTextRecursively())
                .contains("Which day exactly?");
        press("r");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("review");
        UI.getCurrent().navigate("review/" + id);
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
    }

    @Test
    void anEmptyQueryIsNotAsked() {
        press("j");
        button("Ask").click();
        assertThat($(TextArea.class).withCaption("Ask the interviewer").single().getErrorMessage())
                .startsWith("Please write something first");
        assertThat(queries.of(id)).isEmpty();
    }

    @Test
    void theHistoryOfAnAnswerSaysWhoEnteredIt() {
        press("j");
        assertThat($(ChangeLine.class).single().getElement().getTextRecursively())
                .contains("Person interviewer", "19 May 2006");
    }

    @Test
    void approvingTakesItOutOfTheTray() {
        press("a");
        assertThat(review.read(id).line().state()).isEqualTo(InterviewState.APPROVED);
        UI.getCurrent().navigate("review/" + id);
        assertThat($(Button.class).withText("Approve").exists()).isFalse();
    }

    @Test
    void aReaderWhoLeavesAPointEmptyIsToldWhich() throws InterruptedException {
        open(true);
        press("a");
        button("Clear").click();
        RadioButtonGroup<?> consent = $(RadioButtonGroup.class)
                .withCaption("Is consent complete for each use?")
                .single();
        assertThat(consent.getErrorMessage()).contains("Is consent complete for each use?");
        assertThat(review.read(id).line().state()).isEqualTo(InterviewState.COMPLETED);
    }

    @Test
    void theWholeHistoryIsOnePage() {
        button("Whole history").click();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .endsWith("/history");
        assertThat($(H1.class).single().getText()).matches("LF-.{4}-..");
    }

    @Test
    void everyReadingIsInTheAuditLogAndAsksNothingForEachAnswer() {
        int statements = Statements.countOf(() -> UI.getCurrent().navigate("review/" + id + "/history"));
        assertThat(statements).isLessThanOrEqualTo(STATEMENTS);
        assertThat(database.sql("select count(*) from audit.event where subject = ? and action = 'interview.read'")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UI.getCurrent().navigate("review/" + UUID.randomUUID());
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
        UI.getCurrent().navigate("review/" + "x".repeat(4_000));
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
    }

    private AnswerLine picked() {
        return $(AnswerLine.class).withClassName("rv-picked").single();
    }

    private void write(String caption, String text) {
        test($(TextArea.class).withCaption(caption).single()).setValue(text);
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private void press(String word) {
        ReviewKeys keys = $(ReviewKeys.class).single();
        ComponentUtil.fireEvent(keys, new ReviewKeys.Pressed(keys, true, word));
    }
}
