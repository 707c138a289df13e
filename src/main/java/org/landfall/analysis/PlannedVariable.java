package org.landfall.analysis;

import java.util.stream.Stream;
import org.landfall.analysis.engine.Coder;

/**
 * A variable and how answers become its codes.
 *
 * @param options true when one answer may name several codes, parted by a space
 */
record PlannedVariable(Variable variable, boolean options, Coder coder) {
    /** What an answer of the current person does to the column. */
    record Effect(Coder coder, int band) {
        void happen() {
            coder.take(band);
        }
    }

    Stream<Effect> effects(String valueOrMissing) {
        var values = options ? valueOrMissing.split(" ") : new String[] {valueOrMissing};
        return Stream.of(values)
                .filter(value -> !options || !value.isEmpty())
                .map(value -> new Effect(coder, coder.bandOf(value)))
                .filter(effect -> effect.band() != Coder.NO_BAND);
    }
}
