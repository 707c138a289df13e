package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.crypto.ErasureLedger;
import org.landfall.interview.CodeCardService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Talks;
import org.landfall.interview.WithdrawalService;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.review.DecisionService;
import org.landfall.respondent.ErasureOutcome;
import org.landfall.respondent.ErasureService;
import org.landfall.respondent.RespondentId;
import org.landfall.respondent.WithdrawalDoor;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two custodians erase is in no table any more, and comes back with no older database. */
@LandfallTest
class ErasureTest {
    @Autowired
    WithdrawalDoor door;

    @Autowired
    WithdrawalService withdrawals;

    @Autowired
    ErasureService erasures;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    CodeCardService cards;

    @Autowired
    InterviewService interviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    Sweeping sweeping;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Account first;
    private Account second;
    private Study study;
    private InterviewId id;
    private RespondentId person;
    private String pseudonym;
    private String code;

    @BeforeEach
    void anApprovedTalkWithACard() {
        Account interviewer = talks.interviewer();
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        study = talks.study(false);
        id = talks.begun(interviewer, study);
        code = people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.agreed(open);
            open.save();
            String made = cards.make(id).grouped();
            Talks.leaveOpen(open, Missing.NA_END);
            interviews.complete(open);
            return made;
        });
        people.as(first, () -> decisions.approve(id, Map.of()));
        person = new RespondentId(one("select respondent_id from interview.interview where id = ?", UUID.class));
        pseudonym = one("select pseudonym from interview.interview where id = ?", String.class);
    }

    @Test
    void oneCustodianAloneErasesNothingAndTwoLeaveNoRowOfIt() {
        assertThat(sign(first)).isEqualTo(ErasureOutcome.GONE); // nobody asked
        door.ask(code, "erasure");
        assertThat(sign(first)).isEqualTo(ErasureOutcome.AGREED);
        assertThat(sign(first)).isEqualTo(ErasureOutcome.SAME_PERSON);
        assertThat(traces(id.toString())).contains("interview.interview", "interview.journal");

        assertThat(sign(second)).isEqualTo(ErasureOutcome.ERASED);
        assertThat(traces(id.toString())).isEmpty();
        assertThat(traces(person.value().toString())).isEmpty();
        assertThat(traces(pseudonym)).isEmpty();
        assertThat(sign(second)).isEqualTo(ErasureOutcome.GONE);
        assertThat(people.as(first, withdrawals::open))
                .noneMatch(line -> line.respondent().equals(person));
        assertThat(one(
                        "select count(*) from respondent.erasure where study_id = '"
                                + study.id().value() + "' and ?::uuid is not null",
                        Long.class))
                .isEqualTo(1);
        assertThat(new ErasedAgain(owner, ledger).look()).isZero();
        sweeping.sweep();
    }

    @Test
    void aDatabaseOfBeforeTheErasureIsToldToForgetItAgain() throws Exception {
        String record = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(person.value().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ledger.merge(List.of(new ErasureLedger.Entry(
                record,
                study.id().value(),
                Instant.parse("2026-11-29T10:00:00Z"),
                first.id().value(),
                second.id().value())));
        assertThat(traces(id.toString())).isNotEmpty();
        assertThat(new ErasedAgain(owner, ledger).look()).isEqualTo(1);
        assertThat(traces(id.toString())).isEmpty();
        assertThat(traces(pseudonym)).isEmpty();
        assertThat(new ErasedAgain(owner, ledger).look()).isZero();
    }

    private ErasureOutcome sign(Account custodian) {
        return people.as(custodian, () -> erasures.sign(person));
    }

    private <T> T one(String sql, Class<T> type) {
        return database.sql(sql).param(id.value()).query(type).single();
    }

    /** The log of acts keeps the random id of what is not there any more. */
    private List<String> traces(String word) {
        return database
                .sql("select schemaname || '.' || tablename from pg_tables where schemaname !~ '^pg_'"
                        + " and schemaname not in ('information_schema', 'audit')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> database.sql("select exists (select from " + table + " t where t::text like ?)")
                        .param("%" + word + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
