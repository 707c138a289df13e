package org.landfall.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** A whole cut of a vintage in a heap of one gigabyte, beside reading the same rows without opening any. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class CutBench {
    /** In seconds. */
    public record Measured(int records, double cut, double read) {}

    public static List<Measured> run(Path folder) throws RunnerException {
        List<Measured> all = new ArrayList<>();
        for (int records : new int[] {100_000, 1_000_000}) {
            var results = new Runner(new OptionsBuilder()
                            .include(CutBench.class.getName())
                            .param("records", Integer.toString(records))
                            .jvmArgsAppend("-D" + ManyRecords.HOME + "=" + folder.resolve("cut-" + records), "-Xmx1g")
                            .build())
                    .run();
            all.add(new Measured(records, seconds(results, "cut"), seconds(results, "read")));
        }
        return all;
    }

    @Benchmark
    public int cut(ManyRecords records) {
        return records.cut();
    }

    @Benchmark
    public long read(ManyRecords records) {
        return records.read();
    }

    private static double seconds(Collection<RunResult> results, String name) {
        return results.stream()
                        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                        .findFirst()
                        .orElseThrow()
                        .getPrimaryResult()
                        .getScore()
                / 1000;
    }
}
