package org.landfall.release;

import java.util.List;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.Variable;
import org.landfall.analysis.VintageId;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of protected tables. Hands out only what was released before, and keeps a line of who took it. */
@Service
public class ReleaseService {
    private final AnalysisService analysis;
    private final TablePackage tablePackage;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;

    ReleaseService(
            AnalysisService analysis,
            TablePackage tablePackage,
            CurrentAccount account,
            StepUp stepUp,
            AuditLog audit) {
        this.analysis = analysis;
        this.tablePackage = tablePackage;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /**
     * A released table as CSV with its codebook, in one zip.
     *
     * @param variables in the order of the columns
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     * @throws NotReleasedException when nobody has released this table
     */
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public TableFile.Content csv(VintageId vintage, List<String> variables) {
        stepUp.require();
        var table = analysis.find(vintage, variables).orElseThrow(NotReleasedException::new);
        audit.record(
                account.id().toString(),
                "table.exported",
                vintage.toString(),
                Map.of("variables", names(table, " "), "format", "csv"));
        var name = "landfall-" + table.vintage().studyCode() + "-"
                + table.vintage().label() + "-" + names(table, "-");
        return new TableFile.Content(name + ".zip", "application/zip", tablePackage.zip(table));
    }

    private static String names(ProtectedTable table, String between) {
        return String.join(
                between, table.variables().stream().map(Variable::name).toList());
    }
}
