package org.landfall.access;

import java.io.Serializable;
import java.util.UUID;

public record SiteId(UUID value) implements Serializable {
    public static SiteId random() {
        return new SiteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
