package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.LandfallTest;
import org.landfall.audit.AuditVerdict.Broken;
import org.landfall.audit.AuditVerdict.Fault;
import org.landfall.audit.AuditVerdict.Intact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found in a log that somebody who holds the database's own password has changed. */
@LandfallTest
class AuditVerificationTest {
    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditHeads heads;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private AuditHead earlier = new AuditHead(0, 1, java.time.Instant.EPOCH, ChainHash.START, null);
    private AuditHead head = earlier;

    @BeforeEach
    void twoSignedHeadsAndSomeLinesAfterThem() {
        lines(3);
        earlier = heads.signedNow();
        lines(5);
        head = heads.signedNow();
        lines(3);
    }

    @Test
    void nothingIsFoundInALogThatNobodyTouched() {
        AuditVerdict verdict = verification.verify(Optional.empty(), _ -> {});
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.signedLine()).isGreaterThanOrEqualTo(head.line()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "at = 'infinity'",
                "actor = 'other'",
                "role = 'ADMIN'",
                "session = 'other'",
                "action = 'account.other'",
                "subject = 'other'",
                "outcome = 'other'",
                "details = '{}'",
                "hash = sha256(hash)"
            })
    void anEditedFieldIsFound(String change) {
        finds(head.line() - 1, Fault.EDITED, 10, "update audit.event set " + change + " where seq = ", head.line() - 1);
    }

    @Test
    void anEditedLinkIsFound() {
        finds(
                head.line() - 1,
                Fault.GAP_OR_REORDER,
                11,
                "update audit.event set prev_hash = sha256(prev_hash) where seq = ",
                head.line() - 1);
    }

    @Test
    void aLineTakenOutIsFound() {
        finds(head.line() - 1, Fault.GAP_OR_REORDER, 11, "delete from audit.event where seq = ", head.line() - 1);
    }

    @Test
    void twoLinesInEachOthersPlaceAreFound() {
        long first = head.line() - 2;
        assertFault(
                found(Optional.empty(), () -> {
                    move(first, -1);
                    move(first + 1, first);
                    move(-1, first + 1);
                }),
                first,
                Fault.GAP_OR_REORDER,
                11);
    }

    @Test
    void anEndThatWasCutOffIsFound() {
        long last = lastLine();
        finds(last, Fault.TRUNCATED, 12, "delete from audit.event where seq >= ", last);
    }

    @Test
    void anEndThatWasCutOffTogetherWithTheHeadRowIsFoundByTheSignedHead() {
        assertFault(found(Optional.empty(), () -> cutBackTo(head.line() - 1)), head.line(), Fault.TRUNCATED, 12);
    }

    @Test
    void anEndThatWasCutOffWithItsSignedHeadsIsFoundByAHeadKeptElsewhere() {
        Runnable cut = () -> {
            cutBackTo(head.line() - 1);
            jdbc.sql("delete from audit.checkpoint where seq > ?")
                    .param(head.line() - 1)
                    .update();
        };
        assertThat(found(Optional.empty(), cut)).isInstanceOf(Intact.class);
        assertFault(found(Optional.of(head), cut), head.line(), Fault.TRUNCATED, 12);
    }

    @Test
    void aLogThatWasWrittenAnewWithoutTheKeyIsFound() {
        assertFault(found(Optional.empty(), this::rebuild), head.line(), Fault.REBUILT, 13);
    }

    @Test
    void aLogThatWasWrittenAnewWithoutItsSignedHeadsIsFoundByAHeadKeptElsewhere() {
        Runnable work = () -> {
            rebuild();
            jdbc.sql("delete from audit.checkpoint where seq >= ?")
                    .param(head.line())
                    .update();
        };
        assertFault(found(Optional.of(head), work), head.line(), Fault.REBUILT, 13);
        assertFault(found(typed(head), work), head.line(), Fault.REBUILT, 13);
    }

    @Test
    void aSignedHeadThatWasTakenOutIsFound() {
        finds(head.line(), Fault.HEAD_MISSING, 11, "delete from audit.checkpoint where seq = ", earlier.line());
        assertFault(
                found(
                        Optional.of(head),
                        () -> jdbc.sql("delete from audit.checkpoint where number >= ?")
                                .param(head.number())
                                .update()),
                lastLine() + 1,
                Fault.TRUNCATED,
                12);
    }

    @Test
    void allSignedHeadsTakenOutAreFoundOnceTheLogHasGoneOnForLong() {
        assertFault(
                found(Optional.empty(), () -> {
                    jdbc.sql("delete from audit.checkpoint").update();
                    later();
                }),
                1,
                Fault.UNSIGNED,
                12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature = sha512(signature)", "at = at + interval '1 second'", "hash = sha256(hash)"})
    void aForgedHeadIsFound(String change) {
        finds(head.line(), Fault.FORGED, 13, "update audit.checkpoint set " + change + " where seq = ", head.line());
    }

    @Test
    void aHeadKeptElsewhereMayBeOlderThanTheLog() {
        assertThat(found(Optional.of(earlier), () -> {})).isInstanceOf(Intact.class);
        assertThat(found(AuditHead.read(earlier.printed()), () -> {})).isInstanceOf(Intact.class);
        assertThat(found(typed(earlier), () -> {})).isInstanceOf(Intact.class);
    }

    @Test
    void aForgedHeadKeptElsewhereIsFound() {
        AuditHead forged =
                new AuditHead(head.number(), head.line(), head.at().plusSeconds(1), head.hash(), head.signature());
        assertFault(found(Optional.of(forged), () -> {}), head.line(), Fault.FORGED, 13);
    }

    @Test
    void whatIsNoHeadIsNotTaken() {
        for (String text : List.of(
                "", "line 3", "line x\nhash 00", "line 0\nhash " + head.hash().hex())) {
            assertThat(AuditHead.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void theLineWithNumberOneMayBeAHead() {
        assertThat(AuditHead.read("line 1\nhash " + head.hash().hex())).isPresent();
    }

    @Test
    void aHashIsShownInGroupsOfFour() {
        assertThat(head.hash().spaced()).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    }

    @Test
    void aHeadThatAnotherNodeHasSignedMeanwhileStands() {
        Checkpoints checkpoints = new Checkpoints(jdbc);
        AuditHead again = head.signedWith(new byte[64]);
        assertThat(checkpoints.add(again)).isFalse();
        assertThat(checkpoints.last()).contains(head);
    }

    private static Optional<AuditHead> typed(AuditHead head) {
        String spaced = head.hash().hex().toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ");
        return AuditHead.read("Line: " + head.line() + "\r\n  Hash: " + spaced + "\r\n");
    }

    private void finds(long line, Fault fault, int code, String sql, long parameter) {
        assertFault(
                found(
                        Optional.empty(),
                        () -> jdbc.sql(sql + "?").param(parameter).update()),
                line,
                fault,
                code);
    }

    private static void assertFault(AuditVerdict verdict, long line, Fault fault, int code) {
        assertThat(verdict).isEqualTo(new Broken(line, fault));
        assertThat(fault.exitCode()).isEqualTo(code);
    }

    private void move(long from, long to) {
        jdbc.sql("update audit.event set seq = ? where seq = ?")
                .params(to, from)
                .update();
    }

    private void cutBackTo(long line) {
        jdbc.sql("delete from audit.event where seq > ?").param(line).update();
        jdbc.sql("update audit.head set (seq, hash) = (select seq, hash from audit.event where seq = ?)")
                .param(line)
                .update();
    }

    /** Another actor some lines before the signed head, and everything after it chained again. */
    private void rebuild() {
        long from = head.line() - 2;
        jdbc.sql("update audit.event set actor = 'other' where seq = ?")
                .param(from)
                .update();
        chainAgain(from);
    }

    private void later() {
        long last = lastLine();
        jdbc.sql("update audit.event set at = at + interval '21 minutes' where seq = ?")
                .param(last)
                .update();
        chainAgain(last);
    }

    private void chainAgain(long from) {
        List<AuditRow> rows = jdbc.sql("select * from audit.event where seq >= ? order by seq")
                .param(from)
                .query(AuditRow::read)
                .list();
        ChainHash previous = rows.getFirst().previous();
        for (AuditRow row : rows) {
            ChainHash hash = previous.followedBy(
                    row.seq(),
                    AuditRow.micros(row.at()),
                    row.actor(),
                    row.role(),
                    row.session(),
                    row.action(),
                    row.subject(),
                    row.outcome(),
                    row.details());
            jdbc.sql("update audit.event set prev_hash = ?, hash = ? where seq = ?")
                    .params(previous.bytes(), hash.bytes(), row.seq())
                    .update();
            previous = hash;
        }
        jdbc.sql("update audit.head set hash = ?").param(previous.bytes()).update();
    }

    private long lastLine() {
        return jdbc.sql("select max(seq) from audit.event").query(Long.class).single();
    }

    private void lines(int number) {
        for (int i = 0; i < number; i++) {
            transaction.executeWithoutResult(
                    _ -> audit.record("somebody", "account.invite", "somebody", Map.of("role", "INTERVIEWER")));
        }
    }

    /** What verification says after {@code tampering}, which is undone. */
    private AuditVerdict found(Optional<AuditHead> kept, Runnable tampering) {
        var isolated = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        isolated.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(isolated.execute(status -> {
            jdbc.sql("set local role landfall").update();
            jdbc.sql("alter table audit.event disable trigger user").update();
            jdbc.sql("alter table audit.checkpoint disable trigger user").update();
            jdbc.sql("alter table audit.event drop constraint event_seq_check").update();
            tampering.run();
            status.setRollbackOnly();
            return verification.verify(kept, _ -> {});
        }));
    }
}
