package org.landfall.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginalsTest {
    private static final int PERSONS = 10_001;
    private static final int[] SIZES = {7, 14, 3};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyCombinationIsCountedOnceInRowMajorOrder(int variables) {
        var columns = columns(variables);
        int[] sizes = Arrays.copyOf(SIZES, variables);
        int[] counts = Marginals.count(packed(columns), sizes);
        assertThat(Arrays.stream(counts).sum()).isEqualTo(PERSONS);
        for (int cell = 0; cell < counts.length; cell++) {
            assertThat(counts[cell]).as("cell %d", cell).isEqualTo(slowly(columns, sizes, cell));
        }
    }

    @Test
    void combinationsThatNobodyHasAreCountedAsZero() {
        int[] counts = Marginals.count(
                List.of(Packed.plain((byte) 0, (byte) 0), Packed.plain((byte) 1, (byte) 1)), new int[] {2, 3});
        assertThat(counts).containsExactly(0, 2, 0, 0, 0, 0);
    }

    @Test
    void manyPersonsAreCountedAsFewAre() {
        int persons = 1_000_003;
        byte[][] columns = new byte[SIZES.length][persons];
        int[] expected = new int[7 * 14 * 3];
        var random = new Random(3);
        for (int person = 0; person < persons; person++) {
            int cell = 0;
            for (int i = 0; i < SIZES.length; i++) {
                columns[i][person] = (byte) random.nextInt(SIZES[i]);
                cell = cell * SIZES[i] + columns[i][person];
            }
            expected[cell]++;
        }
        assertThat(Marginals.count(packed(columns), SIZES)).isEqualTo(expected);
    }

    @Test
    void shufflingKeepsEveryPersonOnce() {
        int[] order = Shuffle.order(1000, new Random(1));
        assertThat(order).doesNotHaveDuplicates().hasSize(1000);
        assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
    }

    private static List<Packed> packed(byte[][] columns) {
        return IntStream.range(0, columns.length)
                .mapToObj(i -> Packed.of(Packed.pack(columns[i], SIZES[i])))
                .toList();
    }

    private static int slowly(byte[][] columns, int[] sizes, int cell) {
        int count = 0;
        for (int person = 0; person < PERSONS; person++) {
            int own = 0;
            for (int i = 0; i < columns.length; i++) {
                own = own * sizes[i] + columns[i][person];
            }
            count += own == cell ? 1 : 0;
        }
        return count;
    }

    private static byte[][] columns(int variables) {
        var random = new Random(7);
        var columns = new byte[variables][PERSONS];
        for (int i = 0; i < variables; i++) {
            for (int person = 0; person < PERSONS; person++) {
                columns[i][person] = (byte) random.nextInt(SIZES[i]);
            }
        }
        return columns;
    }
}
