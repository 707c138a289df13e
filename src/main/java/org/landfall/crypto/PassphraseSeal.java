package org.landfall.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
        return seal(passphrase.toCharArray(), place, plain);
    }

    /** Whoever calls this wipes the passphrase. */
    static byte[] seal(char[] passphrase, Place place, byte[] plain) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] sealed = sealWith(key(passphrase, salt, KIB, PASSES)).seal(place, plain);
        return ByteBuffer.allocate(2 * Integer.BYTES + SALT + sealed.length)
                .putInt(KIB)
                .putInt(PASSES)
                .put(salt)
                .put(sealed)
                .array();
    }

    /** Empty with another passphrase. The caller knows that the bytes are those that were sealed. */
    static Optional<byte[]> open(String passphrase, Place place, byte[] bytes) {
        return open(passphrase.toCharArray(), place, bytes);
    }

    /** The same; whoever calls this wipes the passphrase. */
    static Optional<byte[]> open(char[] passphrase, Place place, byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        int kib = from.getInt();
        int passes = from.getInt();
        byte[] salt = new byte[SALT];
        from.get(salt);
        byte[] sealed = new byte[from.remaining()];
        from.get(sealed);
        try {
            return Optional.of(sealWith(key(passphrase, salt, kib, passes)).open(place, sealed));
        } catch (SealBrokenException e) {
            return Optional.empty();
        }
    }

    private static Seal sealWith(byte[] key) {
        Seal seal = new Seal(key);
        Arrays.fill(key, (byte) 0);
        return seal;
    }

    private static byte[] key(char[] passphrase, byte[] salt, int kib, int passes) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] typed = normal(passphrase);
        byte[] key = new byte[32];
        argon2.generateBytes(typed, key);
        Arrays.fill(typed, (byte) 0);
        return key;
    }

    /** As with passwords: Hangul typed on a Mac and on Windows is one passphrase. What is composed already becomes no text that stays. */
    private static byte[] normal(char[] passphrase) {
        ByteBuffer encoded =
                StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase, 0, Math.min(passphrase.length, LONGEST)));
        CharBuffer wellFormed = StandardCharsets.UTF_8.decode(encoded.duplicate());
        byte[] typed = new byte[encoded.remaining()];
        encoded.get(typed);
        if (!Normalizer.isNormalized(wellFormed, Normalizer.Form.NFKC)) {
            Arrays.fill(typed, (byte) 0);
            typed = Normalizer.normalize(wellFormed, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        }
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(wellFormed.array(), '\0');
        return typed;
    }
}
