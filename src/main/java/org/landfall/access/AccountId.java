package org.landfall.access;

import java.io.Serializable;
import java.util.UUID;

public record AccountId(UUID value) implements Serializable {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
