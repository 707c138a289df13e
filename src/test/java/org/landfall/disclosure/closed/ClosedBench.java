package org.landfall.disclosure.closed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.landfall.disclosure.closed.ClosedPublication.Refused;
import org.landfall.disclosure.closed.ClosedPublication.Safe;

/** Three linked two-way tables of 120 cells: choosing what to suppress and auditing it, beside one attack on one cell. */
public final class ClosedBench {
    private static final int[] SIZES = {9, 5, 4};
    private static final int PERSONS = 400;
    private static final int TIMES = 5;

    private ClosedBench() {}

    /** One measurement; durations in milliseconds. */
    public record Measured(String what, double own, double oneAttack) {}

    public static List<Measured> run() {
        var measured = new ArrayList<Measured>();
        for (int i = 0; i < TIMES; i++) {
            var tables = linked(new Random(i));
            long begin = System.nanoTime();
            var result = ClosedPublication.of(tables, Rule.STANDARD);
            double own = millis(begin);
            measured.add(new Measured(said(tables, result), own, oneAttack(tables)));
        }
        return measured;
    }

    private static String said(LinkedTables tables, ClosedPublication result) {
        return switch (result) {
            case Safe safe ->
                String.format(
                        Locale.ROOT,
                        "%d cells, %d small, %d more suppressed",
                        tables.size(),
                        safe.primary().size(),
                        safe.suppressed().size() - safe.primary().size());
            case Refused(var leaks) -> tables.size() + " cells, refused with " + leaks.size() + " leaks";
        };
    }

    private static double oneAttack(LinkedTables tables) {
        var all = new BitSet();
        all.set(0, tables.size());
        long begin = System.nanoTime();
        new Knowledge(tables, all, 0, Knowledge.NONE).range(0);
        return millis(begin);
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static LinkedTables linked(Random random) {
        int[][] people = new int[PERSONS][SIZES.length];
        for (int[] person : people) {
            for (int i = 0; i < SIZES.length; i++) {
                person[i] = (int) (SIZES[i] * Math.pow(random.nextDouble(), 1.5));
            }
        }
        var builder = LinkedTables.builder();
        for (int a = 0; a < SIZES.length; a++) {
            for (int b = a + 1; b < SIZES.length; b++) {
                cells(builder, people, a, b);
            }
        }
        for (int a = 0; a < SIZES.length; a++) {
            builder.totalled("all", names(a));
        }
        return builder.build();
    }

    private static void cells(LinkedTables.Builder builder, int[][] people, int a, int b) {
        int[][] counts = new int[SIZES[a]][SIZES[b]];
        for (int[] person : people) {
            counts[person[a]][person[b]]++;
        }
        for (int i = 0; i < SIZES[a]; i++) {
            for (int j = 0; j < SIZES[b]; j++) {
                builder.cell(name(a, i) + name(b, j), counts[i][j]);
            }
        }
        for (int i = 0; i < SIZES[a]; i++) {
            var row = name(a, i);
            builder.totalled(row, names(b).stream().map(column -> row + column).toList());
        }
        for (int j = 0; j < SIZES[b]; j++) {
            var column = name(b, j);
            builder.totalled(column, names(a).stream().map(row -> row + column).toList());
        }
    }

    private static List<String> names(int variable) {
        return IntStream.range(0, SIZES[variable])
                .mapToObj(i -> name(variable, i))
                .toList();
    }

    private static String name(int variable, int code) {
        return "v" + variable + "=" + code + ";";
    }
}
