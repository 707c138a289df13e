package org.landfall.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ChartExport;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.VintageId;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a line of who took a chart of a released table away. */
@Service
public class ChartRecord implements ChartExport {
    private final AnalysisService analysis;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final Departures departures;
    private final AuditLog audit;

    ChartRecord(
            AnalysisService analysis, CurrentAccount account, StepUp stepUp, Departures departures, AuditLog audit) {
        this.analysis = analysis;
        this.account = account;
        this.stepUp = stepUp;
        this.departures = departures;
        this.audit = audit;
    }

    /**
     * Is asked before the chart is handed out.
     *
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     * @throws NotReleasedException when nobody has released one of these tables
     */
    @Override
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public void taken(VintageId vintage, List<List<String>> tables, Format format, byte[] svg) {
        stepUp.require();
        var drawn = tables.stream()
                .map(names -> analysis.find(vintage, names).orElseThrow(NotReleasedException::new))
                .toList();
        if (drawn.isEmpty()) {
            throw new NotReleasedException();
        }
        departures.add(DepartureKind.valueOf(format.name()), drawn, List.of(PackagedFile.hash(svg)));
        drawn.forEach(table -> record(table, format));
    }

    private void record(ProtectedTable table, Format format) {
        audit.record(
                account.id().toString(),
                "table.exported",
                table.vintage().id().toString(),
                Map.of(
                        "variables",
                        Departures.names(table),
                        "format",
                        format.name().toLowerCase(Locale.ROOT)));
    }
}
