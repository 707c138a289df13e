package org.landfall.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * What sixty questions were answered, of 100,000 persons: each a column from the database, opened, counted and noisy,
 * beside one {@code GROUP BY} a question over the same people in the clear. Three columns, each twenty times.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class StatisticsBench {
    private static final int PERSONS = 100_000;
    private static final int QUESTIONS = 60;

    static void run(Path folder, Report report) throws Exception {
        report.section("The answers to sixty questions of 100,000 persons");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(StatisticsBench.class.getName())
                        .param("persons", Integer.toString(PERSONS))
                        .jvmArgsAppend("-D" + ManyPersons.HOME + "=" + folder.resolve("statistics"), "-Xmx2g")
                        .build())
                .run();
        double own = score(results, "sealed");
        double reference = score(results, "postgresGroupBy");
        report.line(
                "all sixty, protected",
                String.format(Locale.ROOT, "%.1f ms", own),
                String.format(Locale.ROOT, "PostgreSQL in the clear %.1f ms", reference),
                own / reference);
    }

    @Benchmark
    public long sealed(ManyPersons people) {
        long sum = 0;
        Noise noise = Noise.of(6);
        for (int question = 0; question < QUESTIONS; question++) {
            int column = question % ManyPersons.SIZES.length;
            int[] counts = Marginals.count(people.fetched(List.of(column)), new int[] {ManyPersons.SIZES[column]});
            for (int code = 0; code < counts.length; code++) {
                var cell = new CellId("BENCH", "2026-1", Map.of("q" + question, "c" + code));
                sum += counts[code] + noise.draw(people.key::cellMac, cell);
            }
        }
        return sum;
    }

    @Benchmark
    public long postgresGroupBy(ManyPersons people) throws Exception {
        long sum = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            sum += people.countedBy(people.postgres, question % ManyPersons.SIZES.length);
        }
        return sum;
    }

    private static double score(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
