package org.landfall.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.landfall.access.AccountId;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.interview.Absent;
import org.landfall.interview.ApprovedInterview;
import org.landfall.study.CountingRule;
import org.landfall.study.Study;
import org.springframework.stereotype.Component;

/** Fills a vintage in one pass over the records, or says what it would be. */
@Component
class VintageCutter {
    private final VintageStore vintages;
    private final CutProposalStore proposals;
    private final VintageSealing sealing;
    private final Waiting waiting;
    private final FixedTexts fixed;

    VintageCutter(
            VintageStore vintages,
            CutProposalStore proposals,
            VintageSealing sealing,
            Waiting waiting,
            FixedTexts fixed) {
        this.vintages = vintages;
        this.proposals = proposals;
        this.sealing = sealing;
        this.waiting = waiting;
        this.fixed = fixed;
    }

    /**
     * Where records come from, the instruments they were made with, and whom to count.
     *
     * @param confirmed of a version the questions whose class a custodian confirmed
     */
    record Source(
            Consumer<Consumer<ApprovedInterview>> records,
            Function<InstrumentVersionId, FormDefinition> forms,
            Function<InstrumentVersionId, Set<String>> confirmed,
            CountingRule rule,
            Absent absent) {}

    /** The second signature under a proposal that waits. */
    record Signing(UUID proposal, AccountId by, Fieldwork fieldwork) {}

    VintagePreview preview(Study study, boolean documents, Instant now, Source source, LongConsumer progress) {
        var pass = pass(study, documents, today(now), source, progress);
        var last = vintages.last(study.id());
        int changed = changed(pass, last);
        var confirmed = new HashSet<String>();
        pass.draft()
                .instruments()
                .forEach(version -> confirmed.addAll(source.confirmed().apply(version)));
        return new VintagePreview(
                documents,
                now,
                pass.tally(changed),
                pass.rules(last, today(now), changed).all(),
                pass.draft().variables(),
                Set.copyOf(confirmed));
    }

    /** The signature is kept with the vintage, or neither is. */
    CutOutcome cut(Study study, boolean documents, Instant now, Signing signing, Source source, LongConsumer progress) {
        vintages.lock(study.id());
        var last = vintages.last(study.id());
        var soon = CutRules.tooSoon(last, today(now));
        if (soon.isPresent()) {
            return soon.get();
        }
        var pass = pass(study, documents, today(now), source, progress);
        var refusal = pass.rules(last, today(now), changed(pass, last)).refusal();
        return refusal.orElseGet(() -> {
            proposals.sign(signing.proposal(), signing.by(), now);
            return new Cut(sealing.keep(study, label(study, today(now)), now, signing, pass, progress));
        });
    }

    private VintagePass pass(Study study, boolean documents, LocalDate today, Source source, LongConsumer progress) {
        var eligibility = new Eligibility(today, documents, source.rule(), record -> waiting.days(study, record));
        var draft = new VintageDraft(source.forms(), fixed, documents);
        return new VintagePass(eligibility, draft).over(source, progress);
    }

    /** What a retired vintage held cannot be read any more: then only talks that came after it are surely new. */
    private int changed(VintagePass pass, Optional<Vintage> last) {
        return last.map(one -> one.retired()
                        ? pass.collectedAfter(today(one.cutAt()))
                        : pass.members().newSince(sealing.members(one)))
                .orElse(pass.draft().persons());
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private String label(Study study, LocalDate today) {
        return today.getYear() + "-" + (vintages.countOfYear(study.id(), today.getYear()) + 1);
    }
}
