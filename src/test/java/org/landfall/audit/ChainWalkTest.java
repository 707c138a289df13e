package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.landfall.audit.AuditVerdict.Broken;
import org.landfall.audit.AuditVerdict.Fault;
import org.landfall.audit.AuditVerdict.Intact;

/** The edges of what a walk lets pass. */
class ChainWalkTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final AuditRow first = row(1, BEGIN, ChainHash.START);

    @Test
    void theLinesThatWerePassedAreCounted() {
        assertThat(walk(List.of(), null, first)).isEqualTo(new Intact(1, first.hash(), 0));
    }

    @Test
    void theLastHeadKeptElsewhereFitsItsOwnLog() {
        AuditHead head = head(1, first);
        assertThat(walk(List.of(head), head, first)).isEqualTo(new Intact(1, first.hash(), 1));
    }

    @Test
    void aHeadKeptElsewhereOfOneLineMoreShowsThatTheEndIsGone() {
        AuditRow gone = row(2, BEGIN, first.hash());
        assertThat(walk(List.of(), head(0, gone), first)).isEqualTo(new Broken(2, Fault.TRUNCATED));
    }

    @Test
    void linesMayStandUnsignedForTwentyMinutesAndNoLonger() {
        AuditRow inTime = row(2, BEGIN.plus(Duration.ofMinutes(20)), first.hash());
        assertThat(walk(List.of(), null, first, inTime)).isInstanceOf(Intact.class);
        AuditRow late = row(2, inTime.at().plusMillis(1), first.hash());
        assertThat(walk(List.of(), null, first, late)).isEqualTo(new Broken(1, Fault.UNSIGNED));
    }

    private static AuditVerdict walk(List<AuditHead> heads, @Nullable AuditHead kept, AuditRow... rows) {
        ChainWalk walk = new ChainWalk(heads, Optional.ofNullable(kept), _ -> true);
        for (AuditRow row : rows) {
            assertThat(walk.pass(row)).isEmpty();
        }
        AuditRow last = rows[rows.length - 1];
        return walk.end(new AuditChain.Head(last.seq(), last.hash()));
    }

    private static AuditHead head(long number, AuditRow row) {
        return new AuditHead(number, row.seq(), row.at(), row.hash(), "0a");
    }

    private static AuditRow row(long line, Instant at, ChainHash previous) {
        ChainHash hash =
                previous.followedBy(line, AuditRow.micros(at), "a", null, null, "account.invite", "s", "done", "{}");
        return new AuditRow(line, at, "a", null, null, "account.invite", "s", "done", "{}", previous, hash);
    }
}
