package org.landfall.interview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.Completion;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.ReviewService;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.Outcome;
import org.landfall.interview.engine.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asked, returned, amended with a reason, handed in again, closed, approved; and nothing of it lies unsealed. */
@LandfallTest
class ReturnTest {
    private static final String ASKED = "KANARIE-FRAGE-카나리아";
    private static final String REPLIED = "KANARIE-ANTWORT-4711";
    private static final String REASON = "KANARIE-GRUND-0815";

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

    @Autowired
    private HistoryService histories;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    private Account interviewer;
    private Account custodian;
    private InterviewId id;
    private String path;

    @BeforeEach
    void handIn() {
        interviewer = talks.interviewer();
        custodian = people.active(Role.CUSTODIAN);
        id = talks.handedIn(interviewer, talks.study(false));
        path = people.as(custodian, () -> Talks.path(review.read(id), "sex"));
    }

    @Test
    void anInterviewGoesBackAndForthUntilItIsApproved() {
        UUID query = returned();
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            assertThat(queries.of(id)).extracting(ReviewQuery::asked).containsExactly(ASKED);
            queries.say(query, REPLIED);
            open.explain(path, REASON);
            assertThat(open.answer(path, Reply.of("1"))).isInstanceOf(Outcome.Accepted.class);
            assertThat(interviews.complete(open)).isInstanceOf(Completion.Done.class);
            return id;
        });
        people.as(custodian, () -> {
            RecordHistory history = histories.of(id);
            assertThat(history.amended(path)).isTrue();
            Change change = history.of(path).getLast();
            assertThat(change.reason()).isEqualTo(REASON);
            assertThat(change.before()).isNotNull();
            assertThat(change.before().missing()).isEqualTo(Missing.NA_SOURCE);
            assertThat(change.after()).isNotNull();
            assertThat(change.after().value()).isEqualTo("1");
            assertThat(decisions.approve(id, Map.of())).isEqualTo(new Decided.Refused(Decided.Reason.OPEN_QUERIES));
            assertThat(queries.of(id).getFirst().messages())
                    .extracting(QueryMessage::text)
                    .containsExactly(ASKED, REPLIED);
            assertThat(queries.close(query)).isTrue();
            assertThat(decisions.approve(id, Map.of())).isEqualTo(new Decided.Approved());
            assertThat(review.read(id).line().state()).isEqualTo(InterviewState.APPROVED);
            assertThat(review.handIns(id)).hasSize(2);
            return id;
        });
        for (String word : List.of(ASKED, REPLIED, REASON)) {
            assertThat(new DatabaseDump(database).tablesWith(word)).isEmpty();
        }
    }

    @Test
    void withoutAReasonNothingThatWasHandedInChanges() {
        returned();
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            assertThat(open.unexplained(path)).isTrue();
            assertThat(open.answer(path, Reply.of("1"))).isInstanceOf(Outcome.Refused.class);
            assertThat(open.annotate(path, open.session().question(path).mark(), "note"))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(open.session().question(path).missing()).isEqualTo(Missing.NA_SOURCE);
            open.save();
            assertThat(interviews.open(id).entries()).isEqualTo(open.entries());
            assertThatThrownBy(() -> open.explain(path, " ")).isInstanceOf(IllegalArgumentException.class);
            return id;
        });
    }

    @Test
    void aReasonHoldsWhenTheInterviewIsOpenedAgain() {
        returned();
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            open.explain(path, REASON);
            open.save();
            assertThat(interviews.open(id).unexplained(path)).isFalse();
            assertThat(interviews.open(id).unexplained(Talks.path(open, "prov")))
                    .isTrue();
            return id;
        });
    }

    @Test
    void nothingIsReturnedWithoutAQuestion() {
        people.as(custodian, () -> {
            assertThat(decisions.sendBack(id)).isEqualTo(new Decided.Refused(Decided.Reason.NO_QUERY));
            assertThatThrownBy(() -> queries.ask(id, path, "  ")).isInstanceOf(IllegalArgumentException.class);
            return id;
        });
    }

    @Test
    void whileItIsReturnedNoCustodianReadsAsksOrCloses() {
        UUID query = returned();
        people.as(custodian, () -> {
            assertThatThrownBy(() -> review.read(id)).isInstanceOf(NoSuchInterviewException.class);
            assertThatThrownBy(() -> queries.ask(id, path, "more")).isInstanceOf(InterviewClosedException.class);
            assertThatThrownBy(() -> queries.close(query)).isInstanceOf(InterviewClosedException.class);
            assertThat(decisions.approve(id, Map.of())).isEqualTo(new Decided.Refused(Decided.Reason.NOT_WAITING));
            return id;
        });
    }

    @Test
    void queriesOfSomebodyElsesInterviewAreNotThere() {
        UUID query = returned();
        people.as(talks.interviewer(), () -> {
            assertThatThrownBy(() -> queries.of(id)).isInstanceOf(NoSuchInterviewException.class);
            assertThatThrownBy(() -> queries.say(query, "x")).isInstanceOf(NoSuchInterviewException.class);
            return id;
        });
    }

    private UUID returned() {
        return people.as(custodian, () -> {
            UUID query = queries.ask(id, path, ASKED);
            assertThat(decisions.sendBack(id)).isEqualTo(new Decided.Returned());
            return query;
        });
    }
}
