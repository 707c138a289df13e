package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.respondent.RespondentId;
import org.landfall.respondent.RowsDeleted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LandfallTest
class SweepingTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final RowsDeleted DELETED = new RowsDeleted(new RespondentId(UUID.randomUUID()));

    @Autowired
    private Settings settings;

    @Autowired
    private Home home;

    @Autowired
    private DatabaseServer server;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    @Test
    void whatWasDeletedInATransactionIsSweptOnceItIsCommitted() {
        long before = sweeps();
        transaction.executeWithoutResult(_ -> events.publishEvent(DELETED));
        Instant end = Instant.now().plus(LONG_ENOUGH);
        while (sweeps() == before && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(sweeps()).isGreaterThan(before);
    }

    @Test
    void aSweepThatDoesNotReachTheDatabaseIsSaidUntilOneEndsWell() {
        Sweeping sweeping = new Sweeping(settings, home, new RunningPostgres(1, server.owner(), server.application()));
        sweeping.sweep();
        assertThat(sweeping.failing()).isTrue();
        sweeping.end();

        Sweeping reaching = new Sweeping(settings, home, server);
        reaching.sweep();
        assertThat(reaching.failing()).isFalse();
        reaching.end();
    }

    private long sweeps() {
        return database.sql("select pg_stat_get_vacuum_count('interview.attachment_chunk'::regclass)")
                .query(Long.class)
                .single();
    }
}
