package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.crypto.SealBrokenException;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.review.DecisionService;
import org.landfall.interview.review.QueryService;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a document for counting says the same as the document, and nothing once anything was added. */
@LandfallTest
class ApprovedInterviewsTest {
    @Autowired
    ApprovedInterviews approved;

    @Autowired
    InterviewService interviews;

    @Autowired
    PermissionService permissions;

    @Autowired
    ReviewService review;

    @Autowired
    QueryService queries;

    @Autowired
    DecisionService decisions;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Account interviewer;
    private Account custodian;
    private Study study;
    private InterviewId id;

    @BeforeEach
    void talkWithSomebodyWhoAgreedToEverything() {
        interviewer = talks.interviewer();
        custodian = people.active(Role.CUSTODIAN);
        study = talks.study(false);
        id = approvedTalk();
    }

    @Test
    void whatIsKeptSaysTheSameAsTheDocument() {
        assertThat(kept(id)).isOne();
        ApprovedInterview counted = only();
        database.sql("delete from interview.counting where interview_id = ?")
                .param(id.value())
                .update();
        assertThat(only()).isEqualTo(counted);
        assertThat(counted.permitted()).isTrue();
        assertThat(counted.answer("c_aggr")).contains("yes");
        assertThat(counted.answers()).isNotEmpty();
    }

    @Test
    void aLineOfConsentTakesItAwayWhoeverAddsIt() {
        people.as(custodian, () -> permissions.takeBack(id, ConsentUse.TABLES, Grant.NO));
        assertThat(kept(id)).isZero();
        assertThat(only().permitted()).isFalse();

        InterviewId other = approvedTalk();
        database.sql("""
                        insert into respondent.consent (respondent_id, number, sealed)
                        select respondent_id, 1000, '' from interview.interview where id = ?""").param(other.value()).update();
        assertThat(kept(other)).isZero();
    }

    @Test
    void whatIsHandedInAgainIsCountedAsItIsNow() {
        Study another = talks.study(false);
        InterviewId returned = talks.talked(interviewer, another);
        UUID query = people.as(custodian, () -> {
            UUID asked = queries.ask(returned, Talks.path(review.read(returned), "sex"), "Was it said?");
            decisions.sendBack(returned);
            return asked;
        });
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(returned);
            String path = Talks.path(open, "sex");
            open.explain(path, "It was.");
            open.answer(path, Reply.of("2"));
            return interviews.complete(open);
        });
        people.as(custodian, () -> queries.close(query));
        people.as(custodian, () -> decisions.approve(returned, Map.of()));
        assertThat(kept(returned)).isOne();
        assertThat(all(another).getFirst().answer("sex")).contains("2");
    }

    @Test
    void whatIsKeptOfAnotherRecordDoesNotOpen() {
        InterviewId other = approvedTalk();
        database.sql("""
                        update interview.counting set sealed =
                            (select sealed from interview.counting where interview_id = ?) where interview_id = ?""").params(other.value(), id.value()).update();
        assertThatThrownBy(() -> all(study)).isInstanceOf(SealBrokenException.class);
    }

    private InterviewId approvedTalk() {
        InterviewId talk = talks.talked(interviewer, study);
        people.as(custodian, () -> decisions.approve(talk, Map.of()));
        return talk;
    }

    private ApprovedInterview only() {
        assertThat(all(study)).hasSize(1);
        return all(study).getFirst();
    }

    private List<ApprovedInterview> all(Study study) {
        List<ApprovedInterview> records = new ArrayList<>();
        people.as(custodian, () -> {
            approved.forEach(study.id(), records::add);
            return id;
        });
        return records;
    }

    private int kept(InterviewId talk) {
        return database.sql("select count(*) from interview.counting where interview_id = ?")
                .param(talk.value())
                .query(Integer.class)
                .single();
    }
}
