package org.landfall.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ChartExport;
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
    private final AuditLog audit;

    ChartRecord(AnalysisService analysis, CurrentAccount account, StepUp stepUp, AuditLog audit) {
        this.analysis = analysis;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /**
     * Is asked before the chart is handed out.
     *
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     * @throws NotReleasedException when nobody has released this table
     */
    @Override
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public void taken(VintageId vintage, List<String> variables, Format format) {
        stepUp.require();
        var table = analysis.find(vintage, variables).orElseThrow(NotReleasedException::new);
        audit.record(
                account.id().toString(),
                "table.exported",
                table.vintage().id().toString(),
                Map.of(
                        "variables",
                        String.join(" ", variables),
                        "format",
                        format.name().toLowerCase(Locale.ROOT)));
    }
}
