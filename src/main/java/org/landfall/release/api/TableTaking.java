package org.landfall.release.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.VintageId;
import org.landfall.audit.AuditLog;
import org.landfall.release.Departures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a released table to a program and keeps a line of who took it: one a day, for a program asks again and again. */
@Service
public class TableTaking {
    private static final int REMEMBERED = 10_000;

    private record Taken(String account, VintageId vintage, List<String> variables, LocalDate day) {}

    private final AnalysisService analysis;
    private final CurrentAccount account;
    private final Departures departures;
    private final AuditLog audit;
    private final Map<Taken, Boolean> taken = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Taken, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    TableTaking(AnalysisService analysis, CurrentAccount account, Departures departures, AuditLog audit) {
        this.analysis = analysis;
        this.account = account;
        this.departures = departures;
        this.audit = audit;
    }

    /** The table, when it was released before. */
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public Optional<ProtectedTable> find(VintageId vintage, List<String> variables) {
        var table = analysis.find(vintage, variables);
        if (table.isPresent() && firstOfTheDay(vintage, variables)) {
            departures.told(table.get());
            audit.record(
                    account.id().toString(),
                    "table.exported",
                    vintage.toString(),
                    Map.of("variables", String.join(" ", variables), "format", "api"));
        }
        return table;
    }

    private boolean firstOfTheDay(VintageId vintage, List<String> variables) {
        var now = new Taken(account.id().toString(), vintage, List.copyOf(variables), LocalDate.now(ZoneOffset.UTC));
        synchronized (taken) {
            return taken.put(now, true) == null;
        }
    }
}
