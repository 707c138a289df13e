package org.landfall.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Seals with a key that is made of a passphrase: Argon2id over 64 MiB, three passes, more than for signing in, since whoever
 * holds the sealed bytes may try as often as a machine can. The cost stands before the bytes, so it may grow.
 */
final class PassphraseSeal {
    private static final int KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int SALT = 16;
    private static final int LONGEST = 1_000;

    private PassphraseSeal() {}

    static byte[] seal(String passphrase, Place place, byte[] plain) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] sealed = new Seal(key(passphrase, salt, KIB, PASSES)).seal(place, plain);
        return ByteBuffer.allocate(2 * Integer.BYTES + SALT + sealed.length)
                .putInt(KIB)
                .putInt(PASSES)
                .put(salt)
                .put(sealed)
                .array();
    }

    /** Empty with another passphrase. The caller knows that the bytes are those that were sealed. */
    static Optional<byte[]> open(String passphrase, Place place, byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        int kib = from.getInt();
        int passes = from.getInt();
        byte[] salt = new byte[SALT];
        from.get(salt);
        byte[] sealed = new byte[from.remaining()];
        from.get(sealed);
        try {
            return Optional.of(new Seal(key(passphrase, salt, kib, passes)).open(place, sealed));
        } catch (SealBrokenException e) {
            return Optional.empty();
        }
    }

    private static byte[] key(String passphrase, byte[] salt, int kib, int passes) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] typed = normal(passphrase).getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[32];
        argon2.generateBytes(typed, key);
        Arrays.fill(typed, (byte) 0);
        return key;
    }

    /** As with passwords: Hangul typed on a Mac and on Windows is one passphrase. */
    private static String normal(String passphrase) {
        String bounded = passphrase.length() > LONGEST ? passphrase.substring(0, LONGEST) : passphrase;
        byte[] wellFormed = bounded.getBytes(StandardCharsets.UTF_8);
        return Normalizer.normalize(new String(wellFormed, StandardCharsets.UTF_8), Normalizer.Form.NFKC);
    }
}
