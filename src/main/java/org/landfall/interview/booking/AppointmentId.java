package org.landfall.interview.booking;

import java.util.Optional;
import java.util.UUID;

/** Names an appointment. */
public record AppointmentId(UUID value) {
    /** Empty for what is no id. */
    public static Optional<AppointmentId> of(String text) {
        try {
            return Optional.of(new AppointmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
