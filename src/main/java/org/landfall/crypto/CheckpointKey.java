package org.landfall.crypto;

import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * Signs with Ed25519 where the log of acts has got to. Whoever writes into the database without the root key can build
 * a log that fits together, but none that fits what was signed.
 */
@Component
public class CheckpointKey {
    private static final KeysetId KEYSET = new KeysetId(Purpose.AUDIT, "checkpoints");

    private final Keysets keysets;

    CheckpointKey(Keysets keysets) {
        this.keysets = keysets;
    }

    /** The first signature makes the key. */
    public byte[] sign(byte[] message) {
        try {
            return keysets.openOrCreate(KEYSET, PublicKeySign.class).sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed.", e);
        }
    }

    /** Makes no key: without one, nothing was signed here. */
    public boolean signed(byte[] message, byte[] signature) {
        try {
            keysets.open(KEYSET, PublicKeyVerify.class).verify(signature, message);
            return true;
        } catch (GeneralSecurityException | SealBrokenException e) {
            return false;
        }
    }
}
