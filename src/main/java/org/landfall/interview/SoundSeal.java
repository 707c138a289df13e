package org.landfall.interview;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordKey;

/**
 * Seals what is recorded in a talk, slice by slice, by a data key of the recording's own. Each is bound to the interview, the
 * recording and its number.
 */
final class SoundSeal {
    private static final String PURPOSE = "recording";

    private final String study;
    private final UUID interview;
    private final UUID recording;
    private final RecordKey key;

    SoundSeal(String study, InterviewId interview, UUID recording, RecordKey key) {
        this.study = study;
        this.interview = interview.value();
        this.recording = recording;
        this.key = key;
    }

    byte[] sealType(String mediaType) {
        return key.seal(place(0), mediaType.getBytes(StandardCharsets.US_ASCII));
    }

    String openType(byte[] sealed) {
        return new String(key.open(place(0), sealed), StandardCharsets.US_ASCII);
    }

    byte[] seal(int number, byte[] slice) {
        return key.seal(place(number), slice);
    }

    byte[] open(int number, byte[] sealed) {
        return key.open(place(number), sealed);
    }

    private Place place(int number) {
        return new Place(PURPOSE, study, interview, recording.toString(), number);
    }
}
