package org.landfall.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.landfall.crypto.OneTimeCodes;
import org.springframework.stereotype.Component;

/** The telephone of a test's person: adds a second step to an account and shows its codes. */
@Component
public class Authenticator {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final SecondStep second;
    private final OneTimeCodes codes;

    Authenticator(SecondStep second, OneTimeCodes codes) {
        this.second = second;
        this.codes = codes;
    }

    /** Sets the second step up with the code before the one of now, which therefore is still good. */
    public Telephone addTo(Account person) {
        FactorSecret secret = second.offer(person.signInName());
        Telephone telephone = new Telephone(secret.letters(), List.of(), codes);
        List<String> recovery =
                second.confirm(person.id(), secret, telephone.code(-1)).orElseThrow();
        return new Telephone(secret.letters(), recovery, codes);
    }

    /** The code that an app with these letters shows now. */
    public String code(String letters) {
        return new Telephone(letters, List.of(), codes).code(0);
    }

    public record Telephone(String letters, List<String> recoveryCodes, OneTimeCodes codes) {
        public String code(int stepsFromNow) {
            return codes.code(codes.secret(letters), Instant.now().plus(STEP.multipliedBy(stepsFromNow)));
        }
    }
}
