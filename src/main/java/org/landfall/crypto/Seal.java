package org.landfall.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** AES256-GCM with padding, bound to a place. The layout is a version byte, 12 bytes nonce, ciphertext, 16 bytes tag. */
final class Seal {
    private static final byte VERSION = 1;
    private final Aead cipher;

    Seal(byte[] key) {
        try {
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM with 256 bits.", e);
        }
    }

    byte[] seal(Place place, byte[] plain) {
        try {
            byte[] sealed = cipher.encrypt(Padding.pad(plain), place.encoded());
            byte[] out = new byte[sealed.length + 1];
            out[0] = VERSION;
            System.arraycopy(sealed, 0, out, 1, sealed.length);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed.", e);
        }
    }

    byte[] open(Place place, byte[] sealed) {
        return open(place, ByteBuffer.wrap(sealed));
    }

    byte[] open(Place place, ByteBuffer sealed) {
        if (!sealed.hasRemaining() || sealed.get() != VERSION) {
            throw new SealBrokenException(place.purpose());
        }
        byte[] body = new byte[sealed.remaining()];
        sealed.get(body);
        try {
            return Padding.unpad(cipher.decrypt(body, place.encoded()));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(place.purpose());
        }
    }
}
