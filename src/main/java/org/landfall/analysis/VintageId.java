package org.landfall.analysis;

import java.util.UUID;

/** Names one vintage. */
public record VintageId(UUID value) {
    static VintageId random() {
        return new VintageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
