package org.landfall.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.landfall.audit.AuditVerdict.Broken;
import org.landfall.audit.AuditVerdict.Fault;
import org.landfall.audit.AuditVerdict.Intact;

/** One walk from the first line to the last, past the signed heads and the one that was kept elsewhere. */
final class ChainWalk {
    /** Longer than an application that runs ever leaves lines without a signed head. */
    private static final Duration LONGEST_UNSIGNED = Duration.ofMinutes(20);

    private final List<AuditHead> heads;
    private final @Nullable AuditHead kept;
    private final Predicate<AuditHead> genuine;
    private ChainHash previous = ChainHash.START;
    private long line;
    private int next;
    private @Nullable Instant firstUnsigned;
    private @Nullable Instant last;

    ChainWalk(List<AuditHead> heads, Optional<AuditHead> kept, Predicate<AuditHead> genuine) {
        this.heads = heads;
        this.kept = kept.orElse(null);
        this.genuine = genuine;
    }

    /** @return what is wrong with this line, if anything */
    Optional<Broken> pass(AuditRow row) {
        line++;
        if (row.seq() != line || !row.previous().equals(previous)) {
            return broken(Fault.GAP_OR_REORDER);
        }
        if (!row.unchanged()) {
            return broken(Fault.EDITED);
        }
        previous = row.hash();
        last = row.at();
        if (firstUnsigned == null) {
            firstUnsigned = row.at();
        }
        if (kept != null && kept.line() == line && !kept.hash().equals(previous)) {
            return broken(Fault.REBUILT);
        }
        return next < heads.size() && heads.get(next).line() <= line ? passHead(heads.get(next)) : Optional.empty();
    }

    private Optional<Broken> passHead(AuditHead head) {
        next++;
        firstUnsigned = null;
        if (!genuine.test(head)) {
            return broken(Fault.FORGED);
        }
        if (head.number() != next || head.line() != line) {
            return broken(Fault.HEAD_MISSING);
        }
        return head.hash().equals(previous) ? Optional.empty() : broken(Fault.REBUILT);
    }

    /** @param end where the log itself says that it ends */
    AuditVerdict end(AuditChain.Head end) {
        line++;
        if (kept != null && kept.signature() != null && !genuine.test(kept)) {
            return new Broken(kept.line(), Fault.FORGED);
        }
        if (next < heads.size() && !genuine.test(heads.get(next))) {
            return new Broken(heads.get(next).line(), Fault.FORGED);
        }
        if (end.seq() != line - 1 || !end.hash().equals(previous) || next < heads.size() || cutBack()) {
            return new Broken(line, Fault.TRUNCATED);
        }
        long signed = heads.isEmpty() ? 0 : heads.getLast().line();
        return unsignedForLong() ? new Broken(signed + 1, Fault.UNSIGNED) : new Intact(line - 1, previous, signed);
    }

    private boolean cutBack() {
        return kept != null && (kept.line() >= line || kept.number() > heads.size());
    }

    private boolean unsignedForLong() {
        return firstUnsigned != null
                && last != null
                && Duration.between(firstUnsigned, last).compareTo(LONGEST_UNSIGNED) > 0;
    }

    private Optional<Broken> broken(Fault fault) {
        return Optional.of(new Broken(line, fault));
    }
}
