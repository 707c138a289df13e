package org.landfall.e2e;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app into which the letters of the screen were typed. */
record Telephone(String letters) {
    private static final Duration STEP = Duration.ofSeconds(30);

    /** @param stepsFromNow 0 for the code it shows now, -1 for the one before */
    String code(int stepsFromNow) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        byte[] secret = Base32.decode(letters.replace(" ", ""));
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()),
                    Instant.now().plus(STEP.multipliedBy(stepsFromNow)),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
