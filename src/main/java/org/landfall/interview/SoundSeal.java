package org.landfall.interview;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordKey;

/** Seals what is recorded in a talk, slice by slice. Each is bound to the interview, the recording and its number. */
final class SoundSeal {
    private static final String PURPOSE = "recording";

    private final String study;
    private final UUID interview;
    private final RecordKey key;

    SoundSeal(String study, UUID interview, RecordKey key) {
        this.study = study;
        this.interview = interview;
        this.key = key;
    }

    byte[] sealType(UUID recording, String mediaType) {
        return key.seal(place(recording, 0), mediaType.getBytes(StandardCharsets.US_ASCII));
    }

    String openType(UUID recording, byte[] sealed) {
        return new String(key.open(place(recording, 0), sealed), StandardCharsets.US_ASCII);
    }

    byte[] seal(UUID recording, int number, byte[] slice) {
        return key.seal(place(recording, number), slice);
    }

    byte[] open(UUID recording, int number, byte[] sealed) {
        return key.open(place(recording, number), sealed);
    }

    private Place place(UUID recording, int number) {
        return new Place(PURPOSE, study, interview, recording.toString(), number);
    }
}
