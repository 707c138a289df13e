package org.landfall.instrument;

import java.util.List;
import java.util.Optional;

/**
 * A banded variable of the {@code variables} sheet: a closed list of two to twelve codes made from one question or
 * calculation.
 */
public record VariableDef(String name, String question, Texts label, List<Band> bands) {

    /** The first band that takes the answer: a value, or a missing code such as {@code dk}. */
    public Optional<Band> bandOf(String valueOrMissingCode) {
        return bands.stream().filter(band -> band.takes(valueOrMissingCode)).findFirst();
    }
}
