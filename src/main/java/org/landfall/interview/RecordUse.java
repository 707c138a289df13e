package org.landfall.interview;

import java.time.Instant;
import java.util.List;

/**
 * A vintage that counted a record, and what went out of it: an erasure changes neither.
 *
 * @param vintage as custodians call it
 * @param label the same without the study, for whoever is not to be known by it
 * @param certain not when the vintage is retired: then nobody can look any more, and it may have been in it
 */
public record RecordUse(
        String vintage, String label, Instant cutAt, boolean certain, List<Signed> signed, Taken taken) {
    /** A release that two custodians let go. */
    public record Signed(String name, Instant at) {}

    /** @param last when that was; at the cut where nothing was taken */
    public record Taken(int times, Instant last) {}

    public boolean wentOut() {
        return !signed.isEmpty() || taken.times() > 0;
    }
}
