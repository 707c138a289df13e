package org.landfall.study;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the statistics of a study may count: those who gave one of these answers to the question about consent, and who are
 * those the study is about, where a question tells.
 *
 * @param consent name of the question
 * @param frame name of the question about whom the record is; null when every record is about such a person
 */
public record CountingRule(
        String consent, Set<String> agreed, @Nullable String frame, Set<String> counted) {

    /** That of the built-in interview and of forms made from it. */
    public static final CountingRule BUILT_IN =
            new CountingRule("c_aggr", Set.of("yes"), "frame", Set.of("self", "proxy"));

    public CountingRule {
        if (consent.isBlank() || agreed.isEmpty() || (frame == null) != counted.isEmpty()) {
            throw new IllegalArgumentException("a rule that says nothing");
        }
        agreed = Set.copyOf(agreed);
        counted = Set.copyOf(counted);
    }
}
