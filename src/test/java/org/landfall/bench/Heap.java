package org.landfall.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What lives in the heap of a running Java process after a full collection. */
final class Heap {
    private Heap() {}

    static long of(long pid) throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", String.valueOf(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        histogram.waitFor();
        String total = text.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException("no histogram of " + pid));
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    static double perOne(long before, long after, int count) {
        return (after - before) / (double) count;
    }
}
