package org.landfall.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;

/**
 * Wraps a wrapped data key once more. The layout is a version byte, the epoch (8 bytes, big endian) and what AES256-GCM
 * gives. A key that no epoch wraps yet begins with 1, as Tink writes it.
 */
final class EpochKey {
    static final int HEADER = 1 + Long.BYTES;
    private static final byte VERSION = 2;
    private static final byte[] CANARY =
            new AssociatedData().text("epoch canary").bytes();

    private final long epoch;
    private final AesGcmJce cipher;

    EpochKey(long epoch, byte[] key) {
        try {
            this.epoch = epoch;
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("An epoch key has 32 bytes.", e);
        }
    }

    long epoch() {
        return epoch;
    }

    Instant began() {
        return Instant.ofEpochSecond(epoch);
    }

    byte[] wrap(byte[] wrapped) {
        try {
            byte[] sealed = cipher.encrypt(wrapped, place());
            return ByteBuffer.allocate(HEADER + sealed.length)
                    .put(header(epoch))
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Wrapping by an epoch failed.", e);
        }
    }

    byte[] unwrap(byte[] bytes) {
        try {
            return cipher.decrypt(Arrays.copyOfRange(bytes, HEADER, bytes.length), place());
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("epoch");
        }
    }

    byte[] canary() {
        return wrap(CANARY);
    }

    boolean knows(byte[] canary) {
        try {
            return isWrapped(canary) && epochOf(canary) == epoch && MessageDigest.isEqual(unwrap(canary), CANARY);
        } catch (SealBrokenException anotherKey) {
            return false;
        }
    }

    static boolean isWrapped(byte[] bytes) {
        return bytes.length > HEADER && bytes[0] == VERSION;
    }

    static long epochOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong();
    }

    /** What every key that this epoch wraps begins with. */
    static byte[] header(long epoch) {
        return ByteBuffer.allocate(HEADER).put(VERSION).putLong(epoch).array();
    }

    private byte[] place() {
        return new AssociatedData().text("epoch").number(epoch).bytes();
    }
}
