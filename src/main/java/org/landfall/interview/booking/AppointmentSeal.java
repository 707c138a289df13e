package org.landfall.interview.booking;

import org.landfall.crypto.Place;
import org.landfall.crypto.RecordKey;
import tools.jackson.databind.json.JsonMapper;

/** Seals what was agreed on with the key of its appointment. */
record AppointmentSeal(String study, AppointmentId id, RecordKey key) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] seal(Arrangement arrangement) {
        return key.seal(place(), JSON.writeValueAsBytes(arrangement));
    }

    Arrangement open(byte[] sealed) {
        return JSON.readValue(key.open(place(), sealed), Arrangement.class);
    }

    private Place place() {
        return new Place("appointment", study, id.value(), "arrangement", 0);
    }
}
