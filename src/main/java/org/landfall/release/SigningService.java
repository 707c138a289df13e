package org.landfall.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two custodians let released tables of a vintage go: one proposes and signs with it, another signs. Both stand on a report
 * that held, and on the same bytes.
 */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
public class SigningService {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_WORDS = 500;

    private final Releases releases;
    private final Reports reports;
    private final AnalysisService analysis;
    private final DataPackage dataPackage;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;

    SigningService(
            Releases releases,
            Reports reports,
            AnalysisService analysis,
            DataPackage dataPackage,
            CurrentAccount account,
            StepUp stepUp,
            AuditLog audit) {
        this.releases = releases;
        this.reports = reports;
        this.analysis = analysis;
        this.dataPackage = dataPackage;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** Those that wait and those that are decided, the newest first. */
    @Transactional(readOnly = true)
    public List<Release> all() {
        return releases.all();
    }

    /**
     * @param tables the names of the variables of each
     * @param name what it is called in the receipt
     * @param purpose what for: read by the second custodian, and kept here
     */
    @Transactional
    public SigningOutcome propose(VintageId id, Set<List<String>> tables, String name, String purpose) {
        stepUp.require();
        if (unfit(name, LONGEST_NAME)) {
            return SigningOutcome.NAME;
        }
        if (unfit(purpose, LONGEST_WORDS)) {
            return SigningOutcome.WORDS;
        }
        var found = vintage(id);
        if (found.isEmpty()) {
            return SigningOutcome.GONE;
        }
        var vintage = found.get();
        var refusal = refusal(vintage);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var report = reports.last(id).orElseThrow();
        if (report.tables() != analysis.released(id).size()) {
            return SigningOutcome.OLD_REPORT;
        }
        var named = tables.stream()
                .map(names -> String.join(" ", names))
                .distinct()
                .sorted()
                .toList();
        var released = released(id, named);
        if (named.isEmpty() || released.size() < named.size()) {
            return SigningOutcome.TABLES;
        }
        var release = new Release(
                UUID.randomUUID(),
                id,
                "",
                report.id(),
                name.strip(),
                purpose.strip(),
                named,
                dataPackage.contents(vintage, released),
                account.id(),
                Instant.now(),
                null);
        if (!releases.add(release, vintage.study())) {
            return SigningOutcome.STANDS_ALREADY;
        }
        record("release.proposed", release);
        return SigningOutcome.PROPOSED;
    }

    /** The second signature: what comes of it is kept as it is. */
    @Transactional
    public SigningOutcome sign(UUID id) {
        stepUp.require();
        var found = releases.waiting(id);
        var of = found.flatMap(release -> vintage(release.vintage()));
        if (found.isEmpty() || of.isEmpty()) {
            return SigningOutcome.GONE;
        }
        var release = found.get();
        var vintage = of.get();
        if (release.askedBy().equals(account.id())) {
            return SigningOutcome.SAME_PERSON;
        }
        var refusal = refusal(vintage);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var tables = released(vintage.id(), release.tables());
        if (tables.size() < release.tables().size()
                || !dataPackage.contents(vintage, tables).equals(release.contents())) {
            return SigningOutcome.CHANGED;
        }
        var now = Instant.now();
        var packed = dataPackage.signed(signatures(release, now), vintage, tables);
        releases.sign(id, account.id(), now, packed);
        record("release.signed", release);
        return SigningOutcome.SIGNED;
    }

    /** Whoever proposed it takes it back without a word; anybody else says why not. */
    @Transactional
    public SigningOutcome decline(UUID id, String reason) {
        var found = releases.waiting(id);
        if (found.isEmpty()) {
            return SigningOutcome.GONE;
        }
        var release = found.get();
        if (release.askedBy().equals(account.id())) {
            releases.decline(id, account.id(), Instant.now(), null);
            record("release.takenBack", release);
            return SigningOutcome.TAKEN_BACK;
        }
        if (unfit(reason, LONGEST_WORDS)) {
            return SigningOutcome.WORDS;
        }
        releases.decline(id, account.id(), Instant.now(), reason.strip());
        record("release.declined", release);
        return SigningOutcome.DECLINED;
    }

    /** Asked before either signature. */
    private Optional<SigningOutcome> refusal(Vintage vintage) {
        if (vintage.retired()) {
            return Optional.of(SigningOutcome.RETIRED);
        }
        var last = reports.last(vintage.id());
        if (last.isEmpty()) {
            return Optional.of(SigningOutcome.NO_REPORT);
        }
        var runs = reports.runs().getOrDefault(vintage.id(), RedTeamRuns.NONE);
        return last.get().held() && runs.restsUntil(Instant.now()).isEmpty()
                ? Optional.empty()
                : Optional.of(SigningOutcome.BROKEN_REPORT);
    }

    private Signatures signatures(Release release, Instant now) {
        return new Signatures(
                release.id(),
                release.name(),
                release.contents(),
                release.askedBy(),
                account.id(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                reports.find(release.report()));
    }

    private Optional<Vintage> vintage(VintageId id) {
        return analysis.vintages().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** In the order of their names, as in every package. */
    private List<ProtectedTable> released(VintageId id, List<String> named) {
        return named.stream()
                .sorted(Comparator.naturalOrder())
                .flatMap(names -> analysis.find(id, List.of(names.split(" "))).stream())
                .toList();
    }

    private static boolean unfit(String words, int longest) {
        var stripped = words.strip();
        return stripped.isEmpty() || stripped.length() > longest;
    }

    private void record(String action, Release release) {
        audit.record(
                account.id().toString(),
                action,
                release.vintage().toString(),
                Map.of(
                        "release",
                        release.id().toString(),
                        "tables",
                        Integer.toString(release.tables().size()),
                        "receipt",
                        release.contents()));
    }
}
