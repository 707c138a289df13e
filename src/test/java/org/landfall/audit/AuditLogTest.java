package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
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
    private AuditVerification verification;

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
    void anIdOfTwoHundredSignsStillFits() {
        inTransaction("account.invite", Map.of("word", "x".repeat(200)));
        assertThat(linesAbout(subject)).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesToChangeOrEmptyTheLog() {
        recordTwoLines();
        for (String sql :
                new String[] {"update audit.event set actor = 'x'", "delete from audit.event", "truncate audit.event"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                        jdbc.sql("set local role landfall").update(); // not even its owner
                        jdbc.sql(sql).update();
                    }))
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void thirtyTwoWritersAtOnceLeaveNoGap() throws InterruptedException {
        List<Thread> writers = IntStream.range(0, 32)
                .mapToObj(_ -> Thread.ofVirtual().unstarted(() -> {
                    for (int i = 0; i < 5; i++) {
                        recordTwoLines();
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(linesAbout(subject)).isEqualTo(320);
        assertThat(verify()).isInstanceOf(Intact.class);
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
        return verification.verify(Optional.empty(), _ -> {});
    }
}
