package org.landfall.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes and opens the data key of a record. Forgetting the wrapped key makes everything the record sealed unreadable.
 * The study's keyset is made when its first record asks for it.
 */
@Component
public class RecordCipher {
    private static final String KIND = "data key";
    private final Keysets keysets;
    private final Epochs epochs;

    RecordCipher(Keysets keysets, Epochs epochs) {
        this.keysets = keysets;
        this.epochs = epochs;
    }

    public WrappedKey createKey(String study, UUID record) {
        KeysetId keyset = new KeysetId(Purpose.CONTENT, study);
        try {
            byte[] wrapped =
                    keysets.openOrCreate(keyset, Aead.class).encrypt(Random.randBytes(32), place(study, record));
            return new WrappedKey(keyset.text(), epochs.wrap(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Wrapping a data key failed.", e);
        }
    }

    /** @throws SealBrokenException when the key is another record's, or was changed */
    public RecordKey open(String study, UUID record, WrappedKey key) {
        KeysetId keyset = new KeysetId(Purpose.CONTENT, study);
        if (!keyset.text().equals(key.keysetId())) {
            throw new SealBrokenException(KIND);
        }
        try {
            return new RecordKey(keysets.decrypt(keyset, epochs.unwrap(key.bytes()), place(study, record)));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(KIND);
        }
    }

    static byte[] place(String study, UUID record) {
        return new Place(KIND, study, record, "", 0).encoded();
    }
}
