package org.landfall.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** 32 bytes that wrap every keyset. The id is derived from them and tells nothing about them. */
final class RootKey {
    private static final int BYTES = 32;
    private final byte[] bytes;
    private final Aead aead;
    private final String id;

    private RootKey(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.aead = new AesGcmJce(derive("landfall root key: wrap"));
            this.id = String.join(
                    "-",
                    HexFormat.of()
                            .formatHex(derive("landfall root key: id"), 0, 8)
                            .split("(?<=\\G.{4})"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM with 256 bits.", e);
        }
    }

    static RootKey generate() {
        return new RootKey(Random.randBytes(BYTES));
    }

    /** @throws IllegalArgumentException when the text is not 64 hexadecimal digits; spaces and dashes do not count */
    static RootKey parse(String text) {
        byte[] bytes = HexFormat.of().parseHex(text.replaceAll("[\\s-]", ""));
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A root key has 64 hexadecimal digits.");
        }
        return new RootKey(bytes);
    }

    /** The key itself, as {@link #secret()} gave it. */
    static RootKey of(byte[] secret) {
        return new RootKey(secret);
    }

    /** A copy, for whoever seals it; to be wiped. */
    byte[] secret() {
        return bytes.clone();
    }

    boolean isSame(RootKey other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    /** 64 hexadecimal digits. For the key file and the recovery kit only. */
    String secretText() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Sixteen hexadecimal digits in groups of four. */
    String id() {
        return id;
    }

    Aead aead() {
        return aead;
    }

    /** Codes the ledger of erasures of an installation whose root key was never rotated. */
    byte[] firstLedgerKey() throws GeneralSecurityException {
        return derive("landfall root key: erasures");
    }

    private byte[] derive(String what) throws GeneralSecurityException {
        return new PrfHmacJce("HMACSHA256", new SecretKeySpec(bytes, "HMAC"))
                .compute(what.getBytes(StandardCharsets.UTF_8), BYTES);
    }

    @Override
    public String toString() {
        return "RootKey[" + id + "]";
    }
}
