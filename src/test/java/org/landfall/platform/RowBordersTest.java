package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Straight in SQL, as the application's role and past every service: nobody is shown another's rows. */
@LandfallTest
class RowBordersTest {
    private static final UUID SYSTEM = new UUID(0, 0);

    /** Every table in which rows are not kept apart, and why. A new one is guarded, or gets its reason here. */
    private static final Map<String, String> WITHOUT_BORDERS = Map.ofEntries(
            Map.entry("access.account", "read before anybody is signed in, and again at every request"),
            Map.entry("access.link", "found by the hash of a link before anybody is signed in"),
            Map.entry("access.openid_link", "found by the hash of a provider's word before anybody is signed in"),
            Map.entry("access.passkey", "found by its number before anybody is signed in"),
            Map.entry("access.recovery_code", "asked in the second step, before anybody is signed in"),
            Map.entry("access.second_factor", "asked in the second step, before anybody is signed in"),
            Map.entry("access.site", "names of places, read at every sign-in; of no person and no study"),
            Map.entry("audit.checkpoint", "signed heads, numbers and hashes: no act and no person"),
            Map.entry("audit.head", "one row, the last hash, moved by every act"),
            Map.entry("crypto.epoch", "when each day's key was begun; the keys lie outside"),
            Map.entry("crypto.keyset", "wrapped keys, asked for by every role; what opens them lies outside"),
            Map.entry("crypto.root", "the id of the key outside; nobody but the first migration writes it"),
            Map.entry("crypto.vintage", "wrapped keys of vintages; their sealed columns have borders of their own"),
            Map.entry(
                    "instrument.confirmed_class", "of a form: no person and no study; triggers keep what is published"),
            Map.entry("instrument.form_file", "beside a form: no person and no study; triggers keep what is published"),
            Map.entry("instrument.instrument_version", "forms serve several studies; triggers keep what is published"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RowsOfATalk hand;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    private Account own;
    private Account foreign;
    private RowsOfATalk.Rows rows;

    @BeforeEach
    void aTalkWithARowInEveryTable() {
        own = talks.interviewer();
        foreign = talks.interviewer();
        rows = hand.of(own, talks.study(false));
    }

    @Test
    void anInterviewerSeesTheOwnAndNothingOfAnother() {
        assertThat(hand.seen(rows, own.id().value(), "INTERVIEWER")).isEqualTo(RowsOfATalk.all(1));
        assertThat(hand.seen(rows, foreign.id().value(), "INTERVIEWER")).isEqualTo(RowsOfATalk.all(0));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "ADMIN, 0", "RESEARCHER, 0", "INTERVIEWER, 0", "CUSTODIAN, 0", "SYSTEM, 1"})
    void whoNeitherInterviewsNorAnswersForTheRecordsSeesNothing(String role, int seen) {
        assertThat(hand.seen(rows, role.isEmpty() ? null : SYSTEM, role)).isEqualTo(RowsOfATalk.all(seen));
    }

    @Test
    void theOwnAccountInAnotherRoleSeesNothing() {
        assertThat(hand.seen(rows, own.id().value(), "RESEARCHER")).isEqualTo(RowsOfATalk.all(0));
        assertThat(hand.seen(rows, own.id().value(), "")).isEqualTo(RowsOfATalk.all(0));
    }

    @Test
    void nobodyChangesMovesOrAddsToAnothersTalk() {
        UUID intruder = foreign.id().value();
        assertThat(hand.changed(
                        rows,
                        intruder,
                        "INTERVIEWER",
                        "update interview.interview set state = 'COMPLETED' where id = :interview"))
                .isZero();
        assertThat(hand.changed(
                        rows,
                        intruder,
                        "INTERVIEWER",
                        "delete from interview.preparation where interview_id = :interview"))
                .isZero();
        assertThat(hand.changed(
                        rows,
                        intruder,
                        "INTERVIEWER",
                        "update respondent.respondent set held_by = :account where id = :respondent"))
                .isZero();
        for (String sql : List.of(
                "insert into interview.journal (interview_id, seq, sealed) values (:interview, 1000, '')",
                "insert into respondent.consent (respondent_id, number, sealed) values (:respondent, 1001, '')")) {
            assertThatThrownBy(() -> hand.changed(rows, intruder, "INTERVIEWER", sql))
                    .hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> hand.changed(
                        rows,
                        own.id().value(),
                        "INTERVIEWER",
                        "update interview.interview set interviewer_id = gen_random_uuid() where id = :interview"))
                .hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @CsvSource({"INTERVIEWER, 0", "ADMIN, 0", "'', 0"})
    void vintagesAreForThoseWhoAnalyse(String role, int seen) {
        for (String table : List.of(
                "vintage", "vintage_variable", "vintage_column", "released_marginal", "released_cell", "charge")) {
            assertThat(hand.count(rows, own.id().value(), role, "analysis." + table))
                    .isEqualTo(seen);
        }
    }

    @Test
    void theCodeOfACardShowsItsOwnRowAndNoOther() {
        Long seen = hand.as(null, "", () -> {
            jdbc.sql("select set_config('app.code', encode(uuid_send(?), 'hex'), true)")
                    .param(rows.respondent())
                    .query(String.class)
                    .single();
            return jdbc.sql("select count(*) from respondent.withdrawal_code")
                    .query(Long.class)
                    .single();
        });
        assertThat(seen).isOne();
        assertThat(hand.count(rows, null, "", "respondent.withdrawal_code")).isZero();
    }

    @Test
    void withoutThePolicyTheAttackWouldSucceed() {
        Long seen = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role landfall").update();
            jdbc.sql("alter policy application on interview.interview using (true)")
                    .update();
            jdbc.sql("reset role").update();
            hand.act(foreign.id().value(), "INTERVIEWER");
            return jdbc.sql("select count(*) from interview.interview where id = ?")
                    .param(rows.interview())
                    .query(Long.class)
                    .single();
        });
        assertThat(seen).isOne();
    }

    @Test
    void whoeverInterviewsOrAnalysesReadsNobodyElsesLinesOfTheLog() {
        for (Role role : List.of(Role.INTERVIEWER, Role.RESEARCHER)) {
            UUID reader = people.active(role).id().value();
            String own = "insert into audit.event (seq, at, actor, action, subject, outcome, details, prev_hash, hash)"
                    + " values (2000000000, now(), '" + reader
                    + "', 'a.b', 'x', 'done', '{}', sha256('a'), sha256('b'))";
            hand.as(reader, role.name(), () -> {
                assertThat(lines()).isZero();
                jdbc.sql(own).update();
                assertThat(lines()).isOne();
                return role;
            });
        }
        for (String role : List.of("CUSTODIAN", "ADMIN")) {
            assertThat(hand.count(rows, foreign.id().value(), role, "audit.event"))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"INTERVIEWER", "RESEARCHER", "CUSTODIAN"})
    void nobodyButAnAdministratorSetsAnything(String role) {
        assertThatThrownBy(() -> hand.changed(
                        rows,
                        foreign.id().value(),
                        role,
                        "insert into access.setting_change (name, before, value, account_id)"
                                + " values ('IDLE', '1', '2', :account)"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void everyTableHasBordersOrAReasonWhyNot() {
        assertThat(jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
                           and n.nspname not in ('information_schema', 'public')
                           and not (c.relrowsecurity and c.relforcerowsecurity)""").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(WITHOUT_BORDERS.keySet());
    }

    @Test
    void everyTableOfAStudyAnInterviewOrAPersonHasBordersAndANewOneWithoutIsFound() {
        RoleCheck check = new RoleCheck(jdbc);
        assertThat(check.unguarded()).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role landfall").update();
            jdbc.sql("create table study.forgotten (study_id uuid)").update();
            jdbc.sql("alter table interview.journal no force row level security")
                    .update();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(check::refuseOpenTables)
                    .withMessageContaining("study.forgotten")
                    .withMessageContaining("interview.journal");
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(check::refuseTooMuch)
                    .withMessageContaining("through landfall");
        });
    }

    private Long lines() {
        return jdbc.sql("select count(*) from audit.event").query(Long.class).single();
    }
}
