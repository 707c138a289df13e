package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.audit.AuditVerdict.Broken;
import org.landfall.audit.AuditVerdict.Fault;
import org.landfall.audit.AuditVerdict.Intact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LandfallTest
class AuditLogTest {
    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void aLineStandsInTheChainOnceTheActIsCommitted() {
        recordTwoLines();
        assertThat(linesAbout(subject)).isEqualTo(2);
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @Test
    void anActThatFailsLeavesNoLineAndNoGap() {
        transaction.executeWithoutResult(status -> {
            audit.record("somebody", "account.invite", subject, Map.of());
            status.setRollbackOnly();
        });
        assertThat(linesAbout(subject)).isZero();
        recordTwoLines();
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record("somebody", "account.invite", subject, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aLongTextIsNoDetail() {
        assertThatThrownBy(() -> inTransaction("account.invite", Map.of("word", "x".repeat(201))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inTransaction("Somebody did it", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseRefusesToChangeOrEmptyTheLog() {
        recordTwoLines();
        for (String sql :
                new String[] {"update audit.event set actor = 'x'", "delete from audit.event", "truncate audit.event"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void anEditedLineIsFound() {
        recordTwoLines();
        assertThat(verifyAfter("update audit.event set action = 'account.other' where seq = (select min(seq) from "
                        + "audit.event where subject = :subject)"))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.EDITED));
    }

    @Test
    void aLineTakenOutIsFound() {
        recordTwoLines();
        assertThat(verifyAfter("delete from audit.event where seq = (select min(seq) from audit.event where "
                        + "subject = :subject)"))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.GAP_OR_REORDER));
    }

    @Test
    void aLogCutShortIsFound() {
        recordTwoLines();
        assertThat(verifyAfter("delete from audit.event where seq = (select max(seq) from audit.event) "
                        + "and :subject is not null"))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.TRUNCATED));
    }

    private void recordTwoLines() {
        inTransaction("account.invite", Map.of("role", "ADMIN"));
        inTransaction("account.disable", Map.of());
    }

    private void inTransaction(String action, Map<String, String> details) {
        transaction.executeWithoutResult(status -> audit.record("somebody", action, subject, details));
    }

    private long linesAbout(String id) {
        return jdbc.sql("select count(*) from audit.event where subject = :subject")
                .param("subject", id)
                .query(Long.class)
                .single();
    }

    private AuditVerdict verify() {
        return audit.verify();
    }

    /** What verification says about a log that somebody with the database's own password has changed; undone after. */
    private AuditVerdict verifyAfter(String tampering) {
        var isolated = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        isolated.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        return isolated.execute(status -> {
            jdbc.sql("alter table audit.event disable trigger user").update();
            jdbc.sql(tampering).param("subject", subject).update();
            status.setRollbackOnly();
            return audit.verify();
        });
    }
}
