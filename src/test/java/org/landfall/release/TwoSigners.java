package org.landfall.release;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** A vintage of which one table is released, two custodians who may sign it, and a researcher. New for every test. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class TwoSigners {
    static final List<String> SEX = List.of("sex");
    static final String NAME = "Report 2026";
    static final String PURPOSE = "canary-purpose";

    final Vintage vintage;
    final Account first;
    final Account second;
    final Account researcher;

    private final SigningService signing;
    private final TestReports reports;
    private final People people;

    TwoSigners(
            SigningService signing,
            TestReports reports,
            TestVintages vintages,
            AnalysisService analysis,
            People people) {
        this.signing = signing;
        this.reports = reports;
        this.people = people;
        vintage = vintages.cut(200);
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        researcher = people.active(Role.RESEARCHER);
        people.as(researcher, () -> analysis.release(vintage.id(), SEX));
    }

    Report held() {
        return reports.held(first, vintage, 1);
    }

    SigningOutcome propose(Account custodian) {
        return propose(custodian, Set.of(SEX), NAME, PURPOSE);
    }

    SigningOutcome propose(Account custodian, Set<List<String>> tables, String name, String purpose) {
        return people.as(custodian, () -> signing.propose(vintage.id(), tables, name, purpose));
    }

    SigningOutcome sign(Account custodian) {
        return sign(custodian, only().id());
    }

    SigningOutcome sign(Account custodian, UUID id) {
        return people.as(custodian, () -> signing.sign(id));
    }

    /** The newest of this vintage. */
    Release only() {
        var witness = people.active(Role.CUSTODIAN);
        return people.as(witness, signing::all).stream()
                .filter(release -> release.vintage().equals(vintage.id()))
                .findFirst()
                .orElseThrow();
    }
}
