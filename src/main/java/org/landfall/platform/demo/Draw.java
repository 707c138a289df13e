package org.landfall.platform.demo;

import java.util.random.RandomGenerator;
import org.landfall.interview.engine.QuestionView;

/** One question put to an invented person, with the chance that belongs to it alone. */
record Draw(Person person, Sentences sentences, QuestionView question, Spot spot, RandomGenerator random) {

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String pick(String codesAndWeights) {
        return Weights.of(codesAndWeights).pick(random);
    }

    String pick(String codesAndWeights, int most) {
        return Weights.of(codesAndWeights).pick(random, most);
    }
}
