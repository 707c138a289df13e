package org.landfall.instrument;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

/** Two versions with the same hash are the same, the files beside them included. */
final class ContentHash {
    private ContentHash() {}

    static byte[] of(byte[] content) {
        return sha256().digest(content);
    }

    /** Without files that of the form alone. */
    static byte[] of(byte[] form, List<FormFile> files) {
        if (files.isEmpty()) {
            return of(form);
        }
        MessageDigest digest = sha256();
        digest.update(of(form));
        files.stream().sorted(Comparator.comparing(FormFile::name)).forEach(file -> {
            digest.update(of(file.name().getBytes(StandardCharsets.UTF_8)));
            digest.update(of(file.bytes()));
        });
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
