package org.landfall.release;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landfall.access.CurrentAccount;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Attempt;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.RedTeamService;
import org.landfall.analysis.SourceNames;
import org.landfall.analysis.UnknownVintageException;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.audit.AuditLog;
import org.landfall.disclosure.Ledger;
import org.landfall.disclosure.Shown;
import org.landfall.disclosure.attack.Progress;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and keeps reports. The attacks run outside any transaction; a run that is stopped or fails leaves nothing. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
public class ReportService {
    private final SecureRandom random = new SecureRandom();
    private final RedTeamService redTeam;
    private final AnalysisService analysis;
    private final Reports reports;
    private final CurrentAccount account;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ReportService(
            RedTeamService redTeam,
            AnalysisService analysis,
            Reports reports,
            CurrentAccount account,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.redTeam = redTeam;
        this.analysis = analysis;
        this.reports = reports;
        this.account = account;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The last report of each vintage that has one. */
    @Transactional(readOnly = true)
    public Map<VintageId, Report> last() {
        return reports.last().stream().collect(Collectors.toMap(Report::vintage, Function.identity()));
    }

    /** How often each vintage was attacked that was; what was stopped does not count. */
    @Transactional(readOnly = true)
    public Map<VintageId, RedTeamRuns> runs() {
        return reports.runs();
    }

    /**
     * Attacks the vintage, which takes minutes, and keeps what came of it.
     *
     * @throws UnknownVintageException when there is no such vintage
     * @throws IllegalStateException when an attack beat its bound less than a day ago
     * @throws java.util.concurrent.CancellationException when {@code progress} ended it
     */
    public Report make(VintageId id, Progress progress) {
        var runs = Objects.requireNonNull(transaction.execute(_ -> reports.runs()));
        if (runs.getOrDefault(id, RedTeamRuns.NONE).restsUntil(Instant.now()).isPresent()) {
            throw new IllegalStateException("An attack beat its bound less than a day ago");
        }
        long seed = random.nextLong();
        var attempts = redTeam.run(id, seed, progress);
        return Objects.requireNonNull(transaction.execute(_ -> kept(id, seed, attempts)));
    }

    private Report kept(VintageId id, long seed, List<Attempt> attempts) {
        var vintage = vintage(id);
        var cells = analysis.released(id).stream()
                .flatMap(names -> analysis.find(id, names).stream())
                .map(ReportService::lowOf)
                .toList();
        var ledger = analysis.budget(id).ledger();
        var report = new Report(
                UUID.randomUUID(),
                id,
                account.id(),
                Instant.now(),
                seed,
                cells.size(),
                cells.stream().mapToInt(Low::cells).sum(),
                cells.stream().mapToInt(Low::low).sum(),
                ledger.presence().accuracy(),
                attempts,
                questions(id, ledger),
                attempts.stream().allMatch(Attempt::held));
        reports.add(report, vintage.study());
        audit.record(
                account.id().toString(),
                "report.made",
                id.toString(),
                Map.of("label", vintage.label(), "attacks", report.held() ? "held" : "broken"));
        return report;
    }

    private Vintage vintage(VintageId id) {
        return analysis.vintages().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(UnknownVintageException::new);
    }

    /** Of all vintages of the study: what was told once is known. */
    private List<QuestionSpent> questions(VintageId id, Ledger ledger) {
        var variables = analysis.variables(id);
        var english = new SourceNames(variables, Locale.ENGLISH.getLanguage());
        var korean = new SourceNames(variables, Locale.KOREAN.getLanguage());
        return ledger.questions().stream()
                .map(question -> new QuestionSpent(
                        question,
                        Map.of("en", english.question(question), "ko", korean.question(question)),
                        ledger.marginals(question),
                        ledger.answer(question).accuracy()))
                .toList();
    }

    private record Low(int cells, int low) {}

    private static Low lowOf(ProtectedTable table) {
        int low = (int) table.noisy().stream()
                .filter(noisy -> Shown.of(noisy, table.parameters()) instanceof Shown.Low)
                .count();
        return new Low(table.noisy().size(), low);
    }
}
