package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.Interpreter.Kind;
import org.landfall.interview.Preparation.Wish;
import org.landfall.study.Limits;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom one does not interview, and when an interviewer has held enough talks. */
@LandfallTest
class LimitsOfTalksTest {
    private static final String CANARY = "KANARIENVOGEL-준비-4471";

    @Autowired
    InterviewService interviews;

    @Autowired
    DistressService reports;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @ParameterizedTest
    @EnumSource(Stop.class)
    void everyReasonAgainstATalkStopsItByNameAndNothingIsStored(Stop stop) {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        Preparation found = stop == Stop.NO_STATEMENT
                ? prepared(Set.of(), "", new Interpreter(Kind.PROFESSIONAL, "T-07", false))
                : prepared(Set.of(stop), "", null);
        assertThat(refused(interviewer, study, found)).isEqualTo(new Obstacle.Stopped(stop));
        assertThat(begun(interviewer)).isZero();
    }

    @Test
    void aNewReasonLetsSomebodyBeAskedAgain() {
        Account interviewer = talks.interviewer();
        Preparation again = prepared(Set.of(Stop.MET_BEFORE), CANARY, null);
        begin(interviewer, talks.study(false), again);
        assertThat(begun(interviewer)).isEqualTo(1);
        assertThat(new DatabaseDump(database).tablesWith(CANARY)).isEmpty();
    }

    @Test
    void theFourthTalkOfADayIsRefusedButADocumentIsNot() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        for (int i = 0; i < 3; i++) {
            begin(interviewer, study, calm());
        }
        assertThat(refused(interviewer, study, calm())).isEqualTo(new Obstacle.EnoughToday(3));
        begin(interviewer, study, Preparation.DOCUMENT);

        database.sql("update interview.interview set started_at = now() - interval '2 days' where interviewer_id = ?")
                .param(interviewer.id().value())
                .update();
        begin(interviewer, study, calm());
    }

    @Test
    void theWeekHasItsOwnLimit() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        database.sql("update study.charter set most_a_day = 1000, most_a_week = 2 where study_id = ?")
                .param(study.id().value())
                .update();
        begin(interviewer, study, calm());
        begin(interviewer, study, calm());
        assertThat(refused(interviewer, study, calm())).isEqualTo(new Obstacle.EnoughThisWeek(2));
    }

    @Test
    void distressInTwoTalksOfAWeekCallsForABreakThoughBothReportsAreClosed() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        for (int i = 0; i < Limits.DISTRESSED_A_WEEK; i++) {
            InterviewId id = begin(interviewer, study, calm());
            people.as(interviewer, () -> {
                reports.report(id, new DistressReport(2, "inc_gate", ""));
                return id;
            });
            people.as(people.active(Role.CUSTODIAN), () -> {
                reports.open().forEach(line -> reports.close(line.id()));
                return true;
            });
        }
        assertThat(refused(interviewer, study, calm())).isEqualTo(new Obstacle.BreakNeeded());
    }

    @Test
    void whatWasSeenToIsNotAskedAgainByTheForm() {
        Account interviewer = talks.interviewer();
        InterviewId id = begin(
                interviewer, talks.study(false), prepared(Set.of(), "", new Interpreter(Kind.FAMILY, "T-07", true)));
        people.as(interviewer, () -> {
            interviews.fillIn(id);
            OpenInterview open = interviews.open(id);
            assertThat(open.session().value("iv_mode")).contains("person");
            assertThat(open.session().value("iv_interp")).contains("family");
            assertThat(open.session().value("iv_private")).contains("yes");
            assertThat(open.session().value("iv_date")).isPresent();
            assertThat(open.session().current()).endsWith("/resp_role");
            return id;
        });
    }

    private static Preparation calm() {
        return prepared(Set.of(), "", null);
    }

    private static Preparation prepared(Set<Stop> found, String newReason, @Nullable Interpreter interpreter) {
        return new Preparation(Setting.OWN_ROOMS, found, newReason, Wish.WOMAN, true, interpreter);
    }

    private InterviewId begin(Account interviewer, Study study, Preparation preparation) {
        return people.as(interviewer, () -> interviews.start(study, "en", preparation));
    }

    private Obstacle refused(Account interviewer, Study study, Preparation preparation) {
        return catchThrowableOfType(NotReadyException.class, () -> begin(interviewer, study, preparation))
                .obstacle();
    }

    private int begun(Account interviewer) {
        return people.as(interviewer, () -> interviews.countMine(InterviewQuery.ALL));
    }
}
