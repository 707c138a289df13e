package org.landfall.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.audit.AuditPattern;
import org.landfall.audit.AuditPattern.Kind;
import org.landfall.audit.AuditPatterns;
import org.landfall.audit.AuditThresholds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What stands out in the log, and who is told. The lines are put in beside the chain and taken back. */
@LandfallTest
@Transactional
class WatchServiceTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final AuditThresholds USUAL = new AuditThresholds(22, 6, 30, 3, 5);

    @Autowired
    private AuditPatterns patterns;

    @Autowired
    private WatchService watch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private final String somebody = UUID.randomUUID().toString();
    private int seq = 1_000_000_000;

    @Test
    void readingAtNightIsByTheClockOfTheZone() {
        LocalDate day = LocalDate.now(SEOUL).minusDays(2);
        read(day.atTime(LocalTime.of(23, 30)).atZone(SEOUL).toInstant());
        read(day.plusDays(1).atTime(LocalTime.of(1, 30)).atZone(SEOUL).toInstant());
        read(day.plusDays(1).atTime(LocalTime.NOON).atZone(SEOUL).toInstant());
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.NIGHT_READS);
            assertThat(one.times()).isEqualTo(2);
        });
    }

    @Test
    void muchReadingInAnHourStandsOutAndLessDoesNot() {
        Instant noon = LocalDate.now(SEOUL)
                .minusDays(2)
                .atTime(LocalTime.NOON)
                .atZone(SEOUL)
                .toInstant();
        for (int i = 0; i < USUAL.manyReads() - 1; i++) {
            read(noon.plusSeconds(i));
        }
        assertThat(found()).isEmpty();
        read(noon.plusSeconds(3000));
        assertThat(found()).extracting(AuditPattern::kind).containsExactly(Kind.MANY_READS);
    }

    @Test
    void recordsOpenedInVainStandOut() {
        Instant noon = LocalDate.now(SEOUL)
                .minusDays(2)
                .atTime(LocalTime.NOON)
                .atZone(SEOUL)
                .toInstant();
        for (int i = 0; i < USUAL.failedOpens(); i++) {
            line(noon.plusSeconds(i * 3600L), somebody, "interview.read", "refused", "{}");
        }
        assertThat(found()).extracting(AuditPattern::kind).containsExactly(Kind.FAILED_OPENS);
    }

    @Test
    void oneRefusedChangeOfRightsStandsOutAndAdministratorsAreToldToo() {
        Instant now = Instant.now();
        line(now.minusSeconds(2), somebody, "role.refuse", "refused", "{}");
        assertThat(found()).extracting(AuditPattern::kind).containsExactly(Kind.REFUSED_RIGHTS);
        assertThat(people.as(people.active(Role.ADMIN), () -> kinds(watch.look())))
                .contains(Kind.REFUSED_RIGHTS);
    }

    @Test
    void pagesOfAnotherRoleStandOutFromTheThirdOfADay() {
        Instant noon = LocalDate.now(SEOUL)
                .minusDays(2)
                .atTime(LocalTime.NOON)
                .atZone(SEOUL)
                .toInstant();
        for (int i = 0; i < USUAL.failedOpens() - 1; i++) {
            line(noon.plusSeconds(i), somebody, "page.refuse", "refused", "{}");
        }
        assertThat(found()).isEmpty();
        line(noon.plusSeconds(60), somebody, "page.refuse", "refused", "{}");
        assertThat(found()).extracting(AuditPattern::kind).containsExactly(Kind.REFUSED_PAGES);
    }

    @Test
    void aBrowserNotUsedBeforeStandsOutButNotTheFirst() {
        Instant now = Instant.now();
        line(now.minusSeconds(900), somebody, "session.open", "done", "{\"device\":\"a\"}");
        line(now.minusSeconds(600), somebody, "session.open", "done", "{\"device\":\"a\"}");
        assertThat(found()).isEmpty();
        line(now.minusSeconds(300), somebody, "session.open", "done", "{\"device\":\"b\"}");
        assertThat(found()).extracting(AuditPattern::kind).containsExactly(Kind.NEW_DEVICE);
    }

    @Test
    void administratorsAreToldOfAccountsOnly() {
        Account admin = people.active(Role.ADMIN);
        Account custodian = people.active(Role.CUSTODIAN);
        Instant night = LocalDate.now(ZoneOffset.UTC)
                .minusDays(2)
                .atTime(23, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        read(night);
        for (int i = 0; i < USUAL.refusedSignIns(); i++) {
            line(night, "anonymous", "session.refuse", "refused", "{}");
        }
        assertThat(people.as(admin, () -> kinds(watch.look())))
                .contains(Kind.REFUSED_SIGN_INS)
                .doesNotContain(Kind.NIGHT_READS);
        assertThat(people.as(custodian, () -> kinds(watch.look()))).contains(Kind.REFUSED_SIGN_INS, Kind.NIGHT_READS);
    }

    private static List<Kind> kinds(List<Unusual> found) {
        return found.stream().map(one -> one.pattern().kind()).toList();
    }

    private List<AuditPattern> found() {
        return patterns.since(Instant.now().minusSeconds(14 * 86_400), SEOUL, USUAL).stream()
                .filter(one -> one.account().equals(somebody))
                .toList();
    }

    private void read(Instant at) {
        line(at, somebody, "interview.read", "done", "{}");
    }

    private void line(Instant at, String actor, String action, String outcome, String details) {
        jdbc.sql("""
                        insert into audit.event (seq, at, actor, action, subject, outcome, details, prev_hash, hash)
                        values (?, ?, ?, ?, 'x', ?, ?, sha256('a'), sha256('b'))""")
                .params(seq++, at.atOffset(ZoneOffset.UTC), actor, action, outcome, details)
                .update();
    }
}
