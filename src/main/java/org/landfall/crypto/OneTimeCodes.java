package org.landfall.crypto;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/** Codes of an authenticator app (RFC 6238): six digits of SHA-1, a new one every 30 seconds, as every such app knows them. */
@Component
public class OneTimeCodes {
    private static final int BYTES = 20;
    private static final int CLOCKS_APART = 1;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    public byte[] newSecret() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The secret as apps take it when it is typed. */
    public String letters(byte[] secret) {
        return Base32.toBase32String(secret).replace("=", "");
    }

    public byte[] secret(String letters) {
        return Base32.decode(letters);
    }

    /** Which step of the clock a code belongs to, if it is the one of now or of the step before or after. */
    public OptionalLong step(byte[] secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (int apart = -CLOCKS_APART; apart <= CLOCKS_APART; apart++) {
            Instant moment = now.plus(codes.getTimeStep().multipliedBy(apart));
            if (same(code(secret, moment), code)) {
                found = OptionalLong.of(
                        moment.getEpochSecond() / codes.getTimeStep().toSeconds());
            }
        }
        return found;
    }

    /** The code that an app shows at a moment. */
    public String code(byte[] secret, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("This secret makes no codes.");
        }
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
