package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.crypto.CheckpointKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** When the head of the log is signed, looked at once a minute by a clock of our own. */
@LandfallTest
class AuditHeadsTest {
    @Autowired
    private AuditLog audit;

    @Autowired
    private CheckpointKey key;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private Line line;
    private AuditHeads heads;

    /** A database that can be out of reach. */
    private static final class Line extends DelegatingDataSource {
        private boolean cut;

        Line(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("out of reach");
            }
            return super.getConnection();
        }
    }

    @BeforeEach
    void everythingIsSigned() {
        line = new Line(database);
        JdbcClient jdbc = JdbcClient.create(line);
        heads = new AuditHeads(new AuditChain(jdbc), new Checkpoints(jdbc), key, new AuditWitness(""), () -> now);
        heads.bindTo(figures);
        act();
        heads.signedNow();
    }

    @Test
    void aLineIsSignedTenMinutesAfterItAtTheLatest() {
        heads.look();
        act();
        heads.look();
        assertThat(unsigned()).isEqualTo(1);
        later(8);
        assertThat(unsigned()).isEqualTo(1);
        later(1);
        assertThat(unsigned()).isZero();
    }

    @Test
    void aClockThatJumpsMakesNoLineWait() {
        for (int minutes : new int[] {-24 * 60, 24 * 60}) {
            act();
            heads.look();
            assertThat(unsigned()).isEqualTo(1);
            later(minutes);
            assertThat(unsigned()).isZero();
        }
    }

    @Test
    void theWaitBeginsAnewWithEachSignature() {
        act();
        heads.look();
        later(9);
        act();
        heads.look();
        later(8);
        assertThat(unsigned()).isEqualTo(1);
    }

    @Test
    void aDatabaseOutOfReachIsSaidAndTheNextLookSigns() {
        act();
        line.cut = true;
        heads.look();
        heads.look();
        line.cut = false;
        assertThat(heads.state().signingFailing()).isPresent();
        assertThat(figure("landfall.audit.failing")).isEqualTo(1);
        heads.look();
        assertThat(heads.state().signingFailing()).isEmpty();
        assertThat(figure("landfall.audit.failing")).isZero();
        assertThat(unsigned()).isZero();
    }

    @Test
    void whatIsWrittenAtTheEndIsSigned() throws InterruptedException {
        act();
        heads.end();
        assertThat(unsigned()).isZero();
    }

    @Test
    void theFiguresTellTheLastLineAndTheLastSignedOne() {
        act();
        assertThat(figure("landfall.audit.line"))
                .isEqualTo(heads.state().line())
                .isGreaterThan(figure("landfall.audit.signed.line"));
    }

    private void act() {
        transaction.executeWithoutResult(_ -> audit.record("somebody", "account.invite", "somebody", Map.of()));
    }

    private void later(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        heads.look();
    }

    private long unsigned() {
        return heads.state().line() - heads.state().last().orElseThrow().line();
    }

    private double figure(String name) {
        return figures.get(name).gauge().value();
    }
}
