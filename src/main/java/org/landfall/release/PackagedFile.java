package org.landfall.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file of a package. */
record PackagedFile(String path, byte[] bytes) {
    static PackagedFile text(String path, String text) {
        return new PackagedFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256, 64 hexadecimal digits. */
    String hash() {
        return hash(bytes);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
