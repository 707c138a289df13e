package org.landfall.disclosure;

import java.util.Set;

/**
 * One released marginal in the ledger: the source questions it is made of, their topics and its noise. A number that holds no answer,
 * such as the size of a vintage, has no questions.
 */
public record Charge(Set<String> questions, Set<String> topics, int sigma) {
    /** Of questions that belong to no topic. */
    public Charge(Set<String> questions, int sigma) {
        this(questions, Set.of(), sigma);
    }

    public Charge {
        questions = Set.copyOf(questions);
        topics = Set.copyOf(topics);
        if (sigma < Noise.SMALLEST_SIGMA || sigma > Noise.LARGEST_SIGMA) {
            throw new IllegalArgumentException("no noise of this σ");
        }
    }
}
