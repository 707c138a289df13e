package org.landfall.interview;

import java.util.List;

/** Where one use of a record led to that nobody can call back. */
public record UseReach(List<RecordUse> counts, List<QuoteUse> quotes) {
    static final UseReach NONE = new UseReach(List.of(), List.of());

    public boolean none() {
        return counts.isEmpty() && quotes.isEmpty();
    }
}
