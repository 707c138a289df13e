package org.landfall.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a public key: sixteen hexadecimal digits of its hash in groups of four. */
final class KeyId {
    private KeyId() {}

    static String of(byte[] publicKey) {
        return String.join(
                "-", HexFormat.of().formatHex(sha256(publicKey), 0, 8).split("(?<=\\G.{4})"));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
