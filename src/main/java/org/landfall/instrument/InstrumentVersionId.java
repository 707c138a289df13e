package org.landfall.instrument;

import java.util.UUID;

/** Names one version of an instrument. */
public record InstrumentVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
