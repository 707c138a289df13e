package org.landfall.release;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.VintageId;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of protected tables. Hands out only what was released before, and keeps a line of who took it. */
@Service
public class ReleaseService {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AnalysisService analysis;
    private final DataPackage dataPackage;
    private final TableWorkbook workbook;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final Departures departures;
    private final AuditLog audit;

    ReleaseService(
            AnalysisService analysis,
            DataPackage dataPackage,
            TableWorkbook workbook,
            CurrentAccount account,
            StepUp stepUp,
            Departures departures,
            AuditLog audit) {
        this.analysis = analysis;
        this.dataPackage = dataPackage;
        this.workbook = workbook;
        this.account = account;
        this.stepUp = stepUp;
        this.departures = departures;
        this.audit = audit;
    }

    /**
     * A released table as a data package.
     *
     * @param variables in the order of the columns
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     * @throws NotReleasedException when nobody has released this table
     */
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public TableFile.Content csv(VintageId id, List<String> variables) {
        stepUp.require();
        var table = analysis.find(id, variables).orElseThrow(NotReleasedException::new);
        var packed = dataPackage.of(table.vintage(), List.of(table));
        departures.add(DepartureKind.PACKAGE, List.of(table), packed.hashes());
        audit.record(
                account.id().toString(),
                "table.exported",
                id.toString(),
                Map.of("variables", Departures.names(table), "format", "csv", "receipt", packed.receipt()));
        return zip(FileNames.of(table.vintage()) + "-" + FileNames.of(table), packed);
    }

    /**
     * A released table as a workbook for people.
     *
     * @param variables in the order of the table
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     * @throws NotReleasedException when nobody has released this table
     */
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public TableFile.Content xlsx(VintageId id, List<String> variables) {
        stepUp.require();
        var table = analysis.find(id, variables).orElseThrow(NotReleasedException::new);
        var bytes = workbook.of(table.vintage(), List.of(table));
        var hash = PackagedFile.hash(bytes);
        departures.add(DepartureKind.WORKBOOK, List.of(table), List.of(hash));
        audit.record(
                account.id().toString(),
                "table.exported",
                id.toString(),
                Map.of("variables", Departures.names(table), "format", "xlsx", "receipt", hash));
        var name = FileNames.of(table.vintage()) + "-" + FileNames.of(table) + ".xlsx";
        return new TableFile.Content(name, XLSX, bytes);
    }

    /**
     * All tables released of a vintage, in one data package.
     *
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     * @throws NotReleasedException when nobody has released a table of it
     */
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public TableFile.Content all(VintageId id) {
        stepUp.require();
        var tables = tables(id);
        var vintage = tables.getFirst().vintage();
        var packed = dataPackage.of(vintage, tables);
        departures.add(DepartureKind.ALL, tables, packed.hashes());
        audit.record(
                account.id().toString(),
                "vintage.exported",
                id.toString(),
                Map.of("tables", Integer.toString(tables.size()), "format", "csv", "receipt", packed.receipt()));
        return zip(FileNames.of(vintage), packed);
    }

    /** In the order of their names, so that it does not depend on who released what when. */
    private List<ProtectedTable> tables(VintageId id) {
        var tables = analysis.released(id).stream()
                .sorted(Comparator.comparing(names -> String.join(" ", names)))
                .flatMap(names -> analysis.find(id, names).stream())
                .toList();
        if (tables.isEmpty()) {
            throw new NotReleasedException();
        }
        return tables;
    }

    private static TableFile.Content zip(String name, DataPackage.Packed packed) {
        return new TableFile.Content(name + ".zip", "application/zip", packed.zip());
    }
}
