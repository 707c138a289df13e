package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = new Secrets();

    @Test
    void noTwoTokensAreTheSameAndEachFitsIntoALink() {
        assertThat(secrets.newToken()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(secrets.newToken());
    }

    /** FIPS 180-2, appendix B.1. */
    @Test
    void ofATokenItsHashIsKept() {
        assertThat(HexFormat.of().formatHex(secrets.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
