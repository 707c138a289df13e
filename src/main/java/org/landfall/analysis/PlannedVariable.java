package org.landfall.analysis;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.landfall.analysis.engine.Coder;

/**
 * A variable and how answers become its codes.
 *
 * @param options true when one answer may name several codes, parted by a space
 */
record PlannedVariable(Variable variable, boolean options, Coder coder) {
    /** What an answer does to a person's place in the column. */
    record Effect(Coder coder, int band) {
        void happenTo(int person) {
            coder.take(person, band);
        }
    }

    /** Empty when it says nothing that counts here. Of several options the one that says yes decides, which comes first. */
    Optional<Effect> effect(String valueOrMissing) {
        var values = options ? valueOrMissing.split(" ") : new String[] {valueOrMissing};
        return Stream.of(values)
                .filter(value -> !options || !value.isEmpty())
                .map(coder::bandOf)
                .filter(band -> band != Coder.NO_BAND)
                .min(Comparator.naturalOrder())
                .map(band -> new Effect(coder, band));
    }
}
