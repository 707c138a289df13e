package org.landfall.disclosure.closed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landfall.disclosure.closed.ClosedPublication.Refused;
import org.landfall.disclosure.closed.ClosedPublication.Safe;

/** Acceptance 10 of the design, its last line: in 200 random tables the interval of every primary holds. */
class RandomTablesTest {
    private static final int TABLES = 200;

    @Test
    void everySuppressedSmallCountCouldBeZeroAndCouldBeTen() {
        var random = new Random(20261129);
        long begin = System.nanoTime();
        int primaries = 0;
        int secondaries = 0;
        List<Leak> refused = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            var tables = table(random);
            switch (ClosedPublication.of(tables, Rule.STANDARD)) {
                case Safe safe -> {
                    primaries += safe.primary().size();
                    secondaries += safe.suppressed().size() - safe.primary().size();
                    everyIntervalHolds(tables, safe);
                }
                case Refused refusal -> refused.addAll(refusal.leaks());
            }
        }
        System.out.printf(
                "%d random tables: %d primary, %d secondary, %d leaks (%d ms)%n",
                TABLES, primaries, secondaries, refused.size(), (System.nanoTime() - begin) / 1_000_000);
        assertThat(refused).isEmpty();
    }

    private static void everyIntervalHolds(LinkedTables tables, Safe safe) {
        var hidden = KnownTablesTest.suppressed(tables, safe.suppressed().toArray(String[]::new));
        var reader = new Knowledge(tables, hidden, 0, Knowledge.NONE);
        for (var cell : safe.primary()) {
            var range = reader.range(tables.cell(cell));
            assertThat(range.low()).as(cell).isZero();
            assertThat(range.high()).as(cell).isGreaterThanOrEqualTo(10);
        }
        for (int cell = 0; cell < tables.size(); cell++) {
            assertThat(safe.published(tables.name(cell)).orElse(10)).isGreaterThanOrEqualTo(10);
        }
    }

    private static LinkedTables table(Random random) {
        int rows = 2 + random.nextInt(3);
        int columns = 3 + random.nextInt(3);
        int[][] counts = new int[rows][columns];
        for (int[] row : counts) {
            for (int j = 0; j < columns; j++) {
                row[j] = (int) Math.floor(Math.exp(random.nextDouble() * 5)) - 1;
            }
        }
        return KnownTablesTest.grid(numbers("r", rows), numbers("c", columns), counts);
    }

    private static List<String> numbers(String name, int many) {
        return IntStream.range(0, many).mapToObj(i -> name + i).toList();
    }
}
