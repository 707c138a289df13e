package org.landfall.study.staff;

import java.util.UUID;

/** Names an entry of the register of interpreters. */
public record InterpreterId(UUID value) {
    public static InterpreterId random() {
        return new InterpreterId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
