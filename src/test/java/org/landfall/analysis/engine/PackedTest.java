package org.landfall.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedTest {
    private static final int HEADER = 5;

    @ParameterizedTest(name = "{0} codes in {1} bits")
    @CsvSource({"1, 2", "3, 2", "4, 2", "5, 4", "16, 4", "17, 8", "127, 8"})
    void everyCodeComesBackFromAsManyBitsAsTheVariableNeeds(int size, int bits) {
        Random random = new Random(size);
        for (int persons = 0; persons < 40; persons++) {
            byte[] codes = new byte[persons];
            for (int i = 0; i < persons; i++) {
                codes[i] = (byte) random.nextInt(size);
            }
            byte[] packed = Packed.pack(codes, size);

            assertThat(packed).hasSize(HEADER + Math.ceilDiv(persons * bits, Byte.SIZE));
            assertThat(Packed.unpack(packed)).isEqualTo(codes);
        }
    }
}
