package org.landfall.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.Statements;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.audit.AuditEvent;
import org.landfall.audit.AuditFilter;
import org.landfall.audit.AuditLog;
import org.landfall.audit.AuditVerdict.Intact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees which lines of the log, and that every look is in it. */
@LandfallTest
class LogServiceTest {
    @Autowired
    private LogService log;

    @Autowired
    private AuditLog audit;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    private final String record = UUID.randomUUID().toString();
    private final String account = UUID.randomUUID().toString();
    private String interviewer = "";

    @BeforeEach
    void aRecordWasReadAndAnAccountClosed() {
        interviewer = people.active(Role.INTERVIEWER).id().toString();
        write(interviewer, "interview.read", record);
        write("system", "account.disable", account);
        audit.refused(interviewer, "interview.read", account);
    }

    @Test
    void custodiansSeeBothHalves() {
        Account custodian = people.active(Role.CUSTODIAN);
        assertThat(acts(custodian, about(record))).containsExactly("interview.read");
        assertThat(acts(custodian, about(account))).containsExactly("interview.read", "account.disable");
    }

    @Test
    void administratorsSeeWhatConcernsAccountsOnly() {
        Account admin = people.active(Role.ADMIN);
        assertThat(acts(admin, about(record))).isEmpty();
        assertThat(acts(admin, about(account))).containsExactly("account.disable");
    }

    @Test
    void everybodyElseSeesTheirOwnLinesOnly() {
        Account researcher = people.active(Role.RESEARCHER);
        assertThat(acts(researcher, about(record))).isEmpty();
        assertThat(acts(researcher, about(account))).isEmpty();
        write(researcher.id().toString(), "table.exported", record);
        assertThat(acts(researcher, about(record))).containsExactly("table.exported");
        assertThatThrownBy(() -> people.as(researcher, () -> log.verify(_ -> {})))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(researcher, () -> log.people())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void linesAreNarrowedByTimePersonActAndOutcome() {
        Account custodian = people.active(Role.CUSTODIAN);
        Instant now = Instant.now();
        assertThat(acts(custodian, new AuditFilter(now.plusSeconds(60), null, null, null, null, record)))
                .isEmpty();
        assertThat(acts(custodian, new AuditFilter(null, now.minusSeconds(600), null, null, null, record)))
                .isEmpty();
        assertThat(acts(custodian, new AuditFilter(now.minusSeconds(600), null, interviewer, null, null, null)))
                .containsExactly("interview.read", "interview.read");
        assertThat(acts(custodian, new AuditFilter(null, null, interviewer, null, AuditEvent.REFUSED, null)))
                .containsExactly("interview.read");
        assertThat(acts(custodian, new AuditFilter(null, null, interviewer, "account.disable", null, null)))
                .isEmpty();
    }

    @Test
    void aLookAnExportAndAProofLeaveOneLineEach() {
        Account admin = people.active(Role.ADMIN);
        people.as(admin, () -> {
            log.look();
            log.find(AuditFilter.ALL, 0, 50);
            log.find(AuditFilter.ALL, 50, 50);
            List<LogLine> taken = new ArrayList<>();
            log.export(about(account), taken::addAll);
            assertThat(taken).hasSize(1);
            assertThat(log.verify(_ -> {})).isInstanceOf(Intact.class);
            return log.printedHead();
        });
        assertThat(acts(admin, new AuditFilter(null, null, admin.id().toString(), null, null, null)))
                .containsExactly("audit.headPrinted", "audit.verified", "audit.exported", "audit.read");
    }

    @Test
    void aHundredLinesAskForTheirNamesOnce() {
        Account custodian = people.active(Role.CUSTODIAN);
        people.as(custodian, () -> {
            assertThat(Statements.countOf(() -> log.find(AuditFilter.ALL, 0, 100)))
                    .isEqualTo(2);
            return log.find(AuditFilter.ALL, 0, 1);
        });
    }

    private List<String> acts(Account as, AuditFilter filter) {
        return people.as(as, () -> {
            List<LogLine> lines = log.find(filter, 0, 50);
            assertThat(log.count(filter)).isEqualTo(lines.size());
            return lines.stream().map(line -> line.event().action()).toList();
        });
    }

    private static AuditFilter about(String id) {
        return new AuditFilter(null, null, null, null, null, id);
    }

    private void write(String actor, String action, String subject) {
        transaction.executeWithoutResult(_ -> audit.record(actor, action, subject, Map.of()));
    }
}
