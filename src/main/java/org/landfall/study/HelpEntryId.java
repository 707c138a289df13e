package org.landfall.study;

import java.util.UUID;

/** Names an entry of a directory. */
public record HelpEntryId(UUID value) {
    public static HelpEntryId random() {
        return new HelpEntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
