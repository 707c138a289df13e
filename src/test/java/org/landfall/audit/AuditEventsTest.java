package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who finds which lines of the log. */
@LandfallTest
class AuditEventsTest {
    private static final AuditScope EVERYTHING = new AuditScope(true, true, "nobody");

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditEvents events;

    @Autowired
    private AuditPatterns patterns;

    @Autowired
    private TransactionTemplate transaction;

    private final String person = UUID.randomUUID().toString();
    private final Instant before = Instant.now();
    private final AuditFilter ofPerson = new AuditFilter(null, null, person, null, null, null);

    @BeforeEach
    void anActOfEachHalfAndARefusal() {
        done("account.invite");
        done("interview.read");
        audit.refused(person, "interview.read", "a record");
        audit.refused(person, "role.refuse", "a right", Map.of("right", "all"));
    }

    @Test
    void theNewestLineStandsFirst() {
        assertThat(actions(events.find(EVERYTHING, ofPerson, 0, 10)))
                .containsExactly("role.refuse", "interview.read", "interview.read", "account.invite");
        assertThat(actions(events.find(EVERYTHING, ofPerson, 1, 2)))
                .containsExactly("interview.read", "interview.read");
        assertThat(events.count(EVERYTHING, ofPerson)).isEqualTo(4);
    }

    @Test
    void theLinesBelowOneGoOnWhereItStands() {
        long line = events.find(EVERYTHING, ofPerson, 0, 10).get(1).line();
        assertThat(actions(events.below(EVERYTHING, ofPerson, line, 10)))
                .containsExactly("interview.read", "account.invite");
    }

    @Test
    void eachHalfIsForThoseWhoMaySeeItAndTheOwnLinesForEverybody() {
        assertThat(actions(events.find(new AuditScope(true, false, "nobody"), ofPerson, 0, 10)))
                .containsExactly("role.refuse", "account.invite");
        assertThat(actions(events.find(new AuditScope(false, true, "nobody"), ofPerson, 0, 10)))
                .containsExactly("interview.read", "interview.read");
        assertThat(events.count(new AuditScope(false, false, "nobody"), ofPerson))
                .isZero();
        assertThat(events.count(new AuditScope(false, false, person), ofPerson)).isEqualTo(4);
    }

    @Test
    void momentsAndOutcomesCutTheListShort() {
        assertThat(events.count(EVERYTHING, new AuditFilter(before, null, person, null, null, null)))
                .isEqualTo(4);
        assertThat(events.count(EVERYTHING, new AuditFilter(null, before, person, null, null, null)))
                .isZero();
        assertThat(actions(events.find(
                        EVERYTHING, new AuditFilter(null, null, person, null, AuditEvent.REFUSED, "a record"), 0, 10)))
                .containsExactly("interview.read");
    }

    @Test
    void aRightTakenInVainStandsOutFromTheFirst() {
        assertThat(patterns.since(before, ZoneOffset.UTC, new AuditThresholds(24, 0, 100, 100, 100)))
                .filteredOn(pattern -> pattern.account().equals(person))
                .extracting(AuditPattern::kind)
                .containsExactly(AuditPattern.Kind.REFUSED_RIGHTS);
    }

    @Test
    void everyNounBelongsToOneHalf() {
        assertThat(AuditArea.of("account.invite")).isEqualTo(AuditArea.ACCOUNTS);
        assertThat(AuditArea.of("interview.read")).isEqualTo(AuditArea.RECORDS);
    }

    private void done(String action) {
        transaction.executeWithoutResult(_ -> audit.record(person, action, "a subject", Map.of()));
    }

    private static List<String> actions(List<AuditEvent> lines) {
        return lines.stream().map(AuditEvent::action).toList();
    }
}
