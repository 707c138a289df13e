package org.landfall.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.analysis.Attempt;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.attack.Attack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports as red teams would have left them, without the minutes. */
@Component
public class TestReports {
    private final Reports reports;
    private final People people;
    private final TransactionTemplate transaction;

    TestReports(Reports reports, People people, TransactionTemplate transaction) {
        this.reports = reports;
        this.people = people;
        this.transaction = transaction;
    }

    public Report held(Account custodian, Vintage vintage, int tables) {
        return keep(custodian, vintage, tables, true, Instant.now());
    }

    public Report broken(Account custodian, Vintage vintage, int tables, Instant at) {
        return keep(custodian, vintage, tables, false, at);
    }

    private Report keep(Account custodian, Vintage vintage, int tables, boolean held, Instant at) {
        var attempt = new Attempt(Attack.AVERAGING, 2000, held ? 0.6 : 0.9, 0.69, 0.03, held, 10);
        var report = new Report(
                UUID.randomUUID(),
                vintage.id(),
                custodian.id(),
                at,
                1,
                tables,
                3,
                1,
                0.6,
                List.of(attempt),
                List.of(),
                held);
        return people.as(custodian, () -> {
            transaction.executeWithoutResult(_ -> reports.add(report, vintage.study()));
            return report;
        });
    }
}
