package org.landfall.analysis;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.landfall.analysis.CutOutcome.TooFewNew;
import org.landfall.analysis.CutOutcome.TooFewPersons;
import org.landfall.analysis.CutOutcome.TooSoon;
import org.landfall.analysis.CutRule.Kind;
import org.landfall.disclosure.Parameters;

/**
 * The rules by which a vintage may be cut: what the preview shows is what the cut asks.
 *
 * @param changed new or changed since the last vintage
 * @param later of each record that still waits the day on which it enters at the latest, earliest first
 */
record CutRules(Optional<Vintage> last, LocalDate today, int persons, int changed, List<LocalDate> later) {
    private static final int DAYS_BETWEEN = 90;
    private static final int LEAST_NEW = 50;
    private static final double LEAST_NEW_SHARE = 0.2;

    /** Whether the last vintage has rested; the one rule that needs no look at the records. */
    static Optional<CutOutcome> tooSoon(Optional<Vintage> last, LocalDate today) {
        return last.map(CutRules::earliestNext).filter(today::isBefore).map(TooSoon::new);
    }

    List<CutRule> all() {
        return List.of(rest(), enoughPersons(), enoughChanged());
    }

    /** The first rule that is not met. */
    Optional<CutOutcome> refusal() {
        return all().stream().filter(rule -> !rule.met()).findFirst().map(rule -> switch (rule.kind()) {
            case REST -> new TooSoon(earliestNext(last.orElseThrow()));
            case PERSONS -> new TooFewPersons(rule.have(), rule.need());
            case CHANGED -> new TooFewNew(rule.have(), rule.need());
        });
    }

    private static LocalDate earliestNext(Vintage last) {
        return LocalDate.ofInstant(last.cutAt(), ZoneOffset.UTC).plusDays(DAYS_BETWEEN);
    }

    private CutRule rest() {
        if (last.isEmpty()) {
            return new CutRule(Kind.REST, true, 0, 0, null);
        }
        var earliest = earliestNext(last.get());
        return new CutRule(Kind.REST, !today.isBefore(earliest), 0, DAYS_BETWEEN, earliest);
    }

    private CutRule enoughPersons() {
        int need = Parameters.SMALLEST_VINTAGE;
        return rule(Kind.PERSONS, persons, need, more -> persons + more >= need);
    }

    private CutRule enoughChanged() {
        return last.isEmpty()
                ? new CutRule(Kind.CHANGED, true, changed, 0, null)
                : rule(Kind.CHANGED, changed, least(persons), more -> changed + more >= least(persons + more));
    }

    private static int least(int persons) {
        return Math.max(LEAST_NEW, (int) Math.ceil(LEAST_NEW_SHARE * persons));
    }

    /** @param met whether it is with so many more records */
    private CutRule rule(Kind kind, int have, int need, IntPredicate met) {
        return new CutRule(kind, met.test(0), have, need, met.test(0) ? null : day(met));
    }

    private @Nullable LocalDate day(IntPredicate met) {
        for (int more = 1; more <= later.size(); more++) {
            if (met.test(more)) {
                return later.get(more - 1);
            }
        }
        return null;
    }
}
