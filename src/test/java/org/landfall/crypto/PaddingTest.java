package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddingTest {
    @ParameterizedTest
    @CsvSource({
        "0, 256",
        "1, 256",
        "252, 256",
        "253, 1024",
        "1020, 1024",
        "1021, 4096",
        "4092, 4096",
        "4093, 16384",
        "16380, 16384",
        "16381, 65536",
        "65532, 65536",
        "65533, 131072",
        "200000, 262144",
    })
    void theLengthOfATextIsHiddenInItsBucket(int length, int bucket) {
        byte[] plain = new byte[length];
        Arrays.fill(plain, (byte) 7);

        byte[] padded = Padding.pad(plain);

        assertThat(padded).hasSize(bucket);
        assertThat(Padding.unpad(padded)).isEqualTo(plain);
    }
}
