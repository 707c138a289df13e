package org.landfall.release;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.TableFile;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what two custodians have signed, byte by byte as they signed it. */
@Service
@PreAuthorize("hasRole('RESEARCHER')")
public class SignedPackageService {
    private final Releases releases;
    private final Departures departures;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;

    SignedPackageService(
            Releases releases, Departures departures, CurrentAccount account, StepUp stepUp, AuditLog audit) {
        this.releases = releases;
        this.departures = departures;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Release> all() {
        return releases.signed();
    }

    /**
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     * @throws NotReleasedException when there is none of that number that two have signed
     */
    @Transactional
    public TableFile.Content take(UUID id) {
        stepUp.require();
        var release = releases.signed(id).orElseThrow(NotReleasedException::new);
        var kept = releases.kept(id);
        departures.add(DepartureKind.SIGNED, kept.study(), release.vintage(), release.tables(), kept.hashes());
        audit.record(
                account.id().toString(),
                "release.exported",
                release.vintage().toString(),
                Map.of("release", id.toString(), "receipt", kept.hashes().get(1)));
        return new TableFile.Content(FileNames.of(release), "application/zip", kept.zip());
    }
}
