package org.landfall.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.landfall.analysis.engine.Marginals;
import org.landfall.disclosure.CellId;
import org.landfall.disclosure.Noise;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A three-way marginal as a release makes it, from sealed columns in the database to noisy cells, beside
 * {@code GROUP BY} over the same people in the clear: PostgreSQL, and DuckDB where its driver is on the class path.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12, time = 1) // the processor's own AES comes late
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class MarginalBench {
    static void run(Path folder, Report report) throws Exception {
        report.section("A three-way marginal (294 cells)");
        for (int persons : new int[] {1_000_000, ManyPersons.LARGEST}) {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(MarginalBench.class.getName())
                            .exclude(persons == ManyPersons.LARGEST ? "postgresGroupBy" : "nothing")
                            .param("persons", Integer.toString(persons))
                            .jvmArgsAppend(
                                    "-D" + ManyPersons.HOME + "=" + folder.resolve("tables-" + persons), "-Xmx2g")
                            .build())
                    .run();
            for (RunResult reference : results) {
                String other = name(reference);
                if (other.endsWith("GroupBy") && score(reference) > 0) {
                    line(report, persons, "sealed in the database", find(results, "released"), reference);
                    line(report, persons, "sealed in memory", find(results, "opened"), reference);
                }
            }
        }
    }

    /** Fetches the sealed columns, opens, counts, adds the noise of every cell. */
    @Benchmark
    public int[] released(ManyPersons people) {
        return noisy(people, Marginals.count(people.fetched(ManyPersons.COLUMNS), ManyPersons.SIZES));
    }

    /** The same without the way from the database. */
    @Benchmark
    public int[] opened(ManyPersons people) {
        return noisy(people, Marginals.count(people.opened(ManyPersons.COLUMNS), ManyPersons.SIZES));
    }

    @Benchmark
    public long postgresGroupBy(ManyPersons people) throws Exception {
        return people.groupBy(people.postgres);
    }

    @Benchmark
    public long duckdbGroupBy(ManyPersons people) throws Exception {
        return people.duckdb == null ? 0 : people.groupBy(people.duckdb);
    }

    private static int[] noisy(ManyPersons people, int[] counts) {
        Noise noise = Noise.of(6);
        return IntStream.range(0, counts.length)
                .map(cell -> counts[cell] + noise.draw(people.key::cellMac, new CellId("BENCH", "2026-1", codes(cell))))
                .toArray();
    }

    private static Map<String, String> codes(int cell) {
        int[] sizes = ManyPersons.SIZES;
        return Map.of(
                "a", "a" + cell / (sizes[1] * sizes[2]),
                "b", "b" + cell / sizes[2] % sizes[1],
                "c", "c" + cell % sizes[2]);
    }

    private static void line(Report report, int persons, String what, RunResult own, RunResult reference) {
        String figure = String.format(Locale.ROOT, "%.1f ms", score(own));
        String beside = String.format(
                Locale.ROOT, "%s in the clear %.1f ms", name(reference).replace("GroupBy", ""), score(reference));
        report.line(
                String.format(Locale.ROOT, "%,d persons, %s", persons, what),
                figure,
                beside,
                score(own) / score(reference));
    }

    private static RunResult find(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> name(result).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
