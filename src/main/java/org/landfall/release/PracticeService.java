package org.landfall.release;

import java.util.List;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.VintageId;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the practice file of a vintage. It knows released tables only, like every reader. */
@Service
public class PracticeService {
    private final AnalysisService analysis;
    private final PracticeFile file;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final Departures departures;
    private final AuditLog audit;

    PracticeService(
            AnalysisService analysis,
            PracticeFile file,
            CurrentAccount account,
            StepUp stepUp,
            Departures departures,
            AuditLog audit) {
        this.analysis = analysis;
        this.file = file;
        this.account = account;
        this.stepUp = stepUp;
        this.departures = departures;
        this.audit = audit;
    }

    /**
     * All that was released of the vintage goes into it.
     *
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     * @throws NotReleasedException when nobody has released a table of it
     */
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public TableFile.Content file(VintageId id) {
        stepUp.require();
        var tables = analysis.released(id).stream()
                .flatMap(names -> analysis.find(id, names).stream())
                .toList();
        if (tables.isEmpty()) {
            throw new NotReleasedException();
        }
        var vintage = tables.getFirst().vintage();
        var bytes = file.of(vintage, tables);
        var hash = PackagedFile.hash(bytes);
        departures.add(DepartureKind.PRACTICE, tables, List.of(hash));
        audit.record(
                account.id().toString(),
                "practice.exported",
                id.toString(),
                Map.of("tables", Integer.toString(tables.size()), "receipt", hash));
        return new TableFile.Content(PracticeFile.name(vintage), "application/zip", bytes);
    }
}
