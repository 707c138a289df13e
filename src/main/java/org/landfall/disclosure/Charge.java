package org.landfall.disclosure;

import java.util.Set;

/**
 * One released marginal in the ledger: the source questions it is made of and its noise. A number that holds no answer,
 * such as the size of a vintage, has no questions.
 */
public record Charge(Set<String> questions, int sigma) {
    public Charge {
        questions = Set.copyOf(questions);
        if (sigma < Noise.SMALLEST_SIGMA || sigma > Noise.LARGEST_SIGMA) {
            throw new IllegalArgumentException("no noise of this σ");
        }
    }
}
