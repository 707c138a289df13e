package org.landfall.analysis.findings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.UnknownVintageException;
import org.landfall.analysis.VintageId;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of findings of the own studies. They name tables; who shows a page asks for the released cells of each. */
@Service
public class FindingsService {
    private static final String READERS = "hasAnyRole('RESEARCHER', 'CUSTODIAN')";
    private static final String WRITERS = "hasRole('RESEARCHER')";

    private final FindingsStore pages;
    private final AnalysisService analysis;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;

    FindingsService(
            FindingsStore pages, AnalysisService analysis, CurrentAccount account, StepUp stepUp, AuditLog audit) {
        this.pages = pages;
        this.analysis = analysis;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** Those changed last come first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<Findings> list(int offset, int limit) {
        return pages.newest(offset, limit);
    }

    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public int count() {
        return pages.count();
    }

    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Optional<Findings> find(UUID id) {
        return pages.find(id);
    }

    /** @throws UnknownVintageException when there is no such vintage */
    @PreAuthorize(WRITERS)
    @Transactional
    public Saving create(VintageId id, String titleEn, String titleKo, List<Block> blocks) {
        var vintage = analysis.vintages().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(UnknownVintageException::new);
        var page = new Findings(UUID.randomUUID(), id, 1, titleEn, titleKo, blocks, now());
        if (!fits(page)) {
            return new Saving.DoesNotFit();
        }
        pages.add(page, vintage.study(), account.id());
        record("findings.created", page.id());
        return new Saving.Saved(page);
    }

    /**
     * @param version the one that was changed
     * @throws UnknownFindingsException when there is no such page
     */
    @PreAuthorize(WRITERS)
    @Transactional
    public Saving save(UUID id, int version, String titleEn, String titleKo, List<Block> blocks) {
        var kept = pages.find(id).orElseThrow(UnknownFindingsException::new);
        var page = new Findings(id, kept.vintage(), version + 1, titleEn, titleKo, blocks, now());
        if (!fits(page)) {
            return new Saving.DoesNotFit();
        }
        if (!pages.replace(page, account.id())) {
            return new Saving.Changed(pages.find(id).orElseThrow(UnknownFindingsException::new));
        }
        record("findings.saved", id);
        return new Saving.Saved(page);
    }

    /**
     * Is asked before a page goes to a printer or into a file.
     *
     * @throws UnknownFindingsException when there is no such page
     */
    @PreAuthorize(WRITERS)
    @Transactional
    public void exported(UUID id) {
        stepUp.require();
        record(
                "findings.exported",
                pages.find(id).orElseThrow(UnknownFindingsException::new).id());
    }

    private static boolean fits(Findings page) {
        return !page.title("en").isBlank()
                && page.titleEn().length() <= Findings.LONGEST_TITLE
                && page.titleKo().length() <= Findings.LONGEST_TITLE
                && page.blocks().size() <= Findings.MOST_BLOCKS
                && page.blocks().stream().allMatch(Block::fits);
    }

    /** As exactly as the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(String action, UUID page) {
        audit.record(account.id().toString(), action, page.toString(), Map.of());
    }
}
