package org.landfall.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = 37_037_037;

    private final OneTimeCodes codes = new OneTimeCodes();

    /** RFC 6238, appendix B: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void anAppShowsTheCodesOfTheStandard(long second, String code) {
        assertThat(codes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void aClockMayBeOneStepApart(long apart) {
        String code = codes.code(SECRET, NOW.plusSeconds(30 * apart));
        assertThat(codes.step(SECRET, code, NOW)).hasValue(STEP + apart);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void aCodeOfTwoStepsAwayIsNoneOfNow(long apart) {
        String code = codes.code(SECRET, NOW.plusSeconds(30 * apart));
        assertThat(codes.step(SECRET, code, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50471", "0504711", "050472"})
    void whatIsNotTheWholeCodeIsNoCode(String typed) {
        assertThat(codes.step(SECRET, typed, NOW)).isEmpty();
    }

    @Test
    void aSecretTypedIntoAnAppIsTheSameSecret() {
        assertThat(codes.letters(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(codes.secret(codes.letters(SECRET))).isEqualTo(SECRET);
    }

    @Test
    void everyAccountGetsASecretOfItsOwn() {
        assertThat(codes.newSecret()).hasSize(20).isNotEqualTo(codes.newSecret());
    }
}
