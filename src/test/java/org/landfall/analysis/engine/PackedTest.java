package org.landfall.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            assertThat(Packed.of(packed).unpack()).isEqualTo(codes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 90})
    void someOfThePersonsComeBackAlone(int size) {
        byte[] codes = new byte[101];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (i % size);
        }
        byte[] some = new byte[21];

        for (Packed column : List.of(Packed.of(Packed.pack(codes, size)), Packed.plain(codes))) {
            column.unpack(80, some.length, some);
            assertThat(some).isEqualTo(Arrays.copyOfRange(codes, 80, codes.length));
        }
    }
}
