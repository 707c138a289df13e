package org.landfall.respondent.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.SealBrokenException;
import org.landfall.crypto.WrappedKey;
import org.springframework.stereotype.Component;

/** Words about a request: for colleagues to read, so under the study's key, but neither in the log nor open in the database. */
@Component
class SealedNote {
    static final int LONGEST = 500;

    private static final String UNREADABLE = "[…]";

    private final RecordCipher cipher;

    SealedNote(RecordCipher cipher) {
        this.cipher = cipher;
    }

    record Sealed(WrappedKey key, byte[] note) {}

    Sealed seal(String study, UUID id, String note) {
        WrappedKey key = cipher.createKey(study, id);
        return new Sealed(
                key,
                cipher.open(study, id, key).seal(place(study, id), note.strip().getBytes(StandardCharsets.UTF_8)));
    }

    /** One that was changed does not keep anybody from what else waits. */
    String open(String study, UUID id, Sealed sealed) {
        try {
            return new String(
                    cipher.open(study, id, sealed.key()).open(place(study, id), sealed.note()), StandardCharsets.UTF_8);
        } catch (SealBrokenException e) {
            return UNREADABLE;
        }
    }

    private static Place place(String study, UUID id) {
        return new Place("vault note", study, id, "note", 0);
    }
}
