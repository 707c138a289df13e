package org.landfall.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landfall.analysis.Eligibility.Standing;
import org.landfall.analysis.VintageCutter.Source;
import org.landfall.interview.Absent;
import org.landfall.interview.ApprovedInterview;

/** One pass over the approved records of a study: what enters a vintage, and why the rest does not. */
final class VintagePass {
    private final Eligibility eligibility;
    private final VintageDraft draft;
    private final VintageMembers members = new VintageMembers();
    private final Map<Standing, Integer> records = new EnumMap<>(Standing.class);
    private final List<LocalDate> later = new ArrayList<>();
    private final List<LocalDate> entered = new ArrayList<>();
    private Absent absent = new Absent(0, 0);
    private int seen;
    private int documents;

    VintagePass(Eligibility eligibility, VintageDraft draft) {
        this.eligibility = eligibility;
        this.draft = draft;
    }

    /** @param progress takes how many records were looked at, again and again; may throw to stop it */
    VintagePass over(Source source, LongConsumer progress) {
        source.records().accept(record -> {
            progress.accept(seen);
            see(record);
        });
        progress.accept(seen);
        absent = source.absent();
        return this;
    }

    private void see(ApprovedInterview record) {
        seen++;
        var standing = eligibility.standing(record);
        records.merge(standing, 1, Integer::sum);
        switch (standing) {
            case ENTERS -> {
                draft.add(record);
                members.add(record);
                Optional.ofNullable(record.collectedOn()).ifPresent(entered::add);
                documents += record.document() ? 1 : 0;
            }
            case WAITING -> eligibility.latest(record).ifPresent(later::add);
            case NO_CONSENT, OTHERS, UNASKED -> {}
        }
    }

    VintageDraft draft() {
        return draft;
    }

    VintageMembers members() {
        return members;
    }

    /** Of those that enter: talks after that day. */
    int collectedAfter(LocalDate day) {
        return (int) entered.stream().filter(day::isBefore).count();
    }

    int seen() {
        return seen;
    }

    Absent absent() {
        return absent;
    }

    CutRules rules(Optional<Vintage> last, LocalDate today, int changed) {
        return new CutRules(
                last, today, draft.persons(), changed, later.stream().sorted().toList());
    }

    CutTally tally(int changed) {
        return new CutTally(
                seen,
                draft.persons(),
                changed,
                documents,
                count(Standing.NO_CONSENT),
                count(Standing.OTHERS),
                count(Standing.WAITING),
                count(Standing.UNASKED));
    }

    private int count(Standing standing) {
        return records.getOrDefault(standing, 0);
    }
}
