package org.landfall.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.analysis.CutOutcome.TooFewNew;
import org.landfall.analysis.CutOutcome.TooFewPersons;
import org.landfall.analysis.CutOutcome.TooSoon;
import org.landfall.disclosure.Parameters;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.interview.ApprovedInterview;
import org.landfall.study.CountingRule;
import org.landfall.study.Study;
import org.springframework.stereotype.Component;

/** The rules by which a vintage may be cut, and the one pass over the records that fills it. */
@Component
class VintageCutter {
    private static final int DAYS_BETWEEN = 90;
    private static final int LEAST_NEW = 50;
    private static final double LEAST_NEW_SHARE = 0.2;

    private final VintageStore vintages;
    private final VintageSealing sealing;
    private final Waiting waiting;
    private final FixedTexts fixed;

    VintageCutter(VintageStore vintages, VintageSealing sealing, Waiting waiting, FixedTexts fixed) {
        this.vintages = vintages;
        this.sealing = sealing;
        this.waiting = waiting;
        this.fixed = fixed;
    }

    /** Where records come from, the instruments they were made with, and whom to count. */
    record Source(
            Consumer<Consumer<ApprovedInterview>> records,
            Function<InstrumentVersionId, FormDefinition> forms,
            CountingRule rule) {}

    /** @param by id of the account that answers for it */
    CutOutcome cut(Study study, boolean documents, Instant now, String by, Source source) {
        vintages.lock(study.id());
        var last = vintages.last(study.id());
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var earliest = last.map(VintageCutter::earliestNext);
        if (earliest.isPresent() && today.isBefore(earliest.get())) {
            return new TooSoon(earliest.get());
        }
        var eligibility = new Eligibility(today, documents, source.rule(), record -> waiting.days(study, record));
        var draft = new VintageDraft(source.forms(), fixed, documents);
        var members = new VintageMembers();
        source.records().accept(record -> {
            if (eligibility.admits(record)) {
                draft.add(record);
                members.add(record);
            }
        });
        return refusal(draft, members, last)
                .orElseGet(() -> new Cut(sealing.keep(study, label(study, today), now, by, draft, members)));
    }

    private static LocalDate earliestNext(Vintage last) {
        return LocalDate.ofInstant(last.cutAt(), ZoneOffset.UTC).plusDays(DAYS_BETWEEN);
    }

    private Optional<CutOutcome> refusal(VintageDraft draft, VintageMembers members, Optional<Vintage> last) {
        if (draft.persons() < Parameters.SMALLEST_VINTAGE) {
            return Optional.of(new TooFewPersons(draft.persons(), Parameters.SMALLEST_VINTAGE));
        }
        if (last.isEmpty()) {
            return Optional.empty();
        }
        int changed = members.newSince(sealing.members(last.get()));
        int least = Math.max(LEAST_NEW, (int) Math.ceil(LEAST_NEW_SHARE * draft.persons()));
        return changed < least ? Optional.of(new TooFewNew(changed, least)) : Optional.empty();
    }

    private String label(Study study, LocalDate today) {
        return today.getYear() + "-" + (vintages.countOfYear(study.id(), today.getYear()) + 1);
    }
}
