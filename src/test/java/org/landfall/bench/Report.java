package org.landfall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What was measured, on the screen and as lines of a Markdown table in {@code target/bench/report.md}. */
final class Report {
    private final Path file;

    Report(Path file) throws IOException {
        this.file = file;
        Files.deleteIfExists(file);
    }

    void section(String title) {
        write("\n" + title + "\n\n| what | figure | reference in the same run | ratio |\n|---|---|---|---|");
    }

    void line(String what, String figure, String reference, double ratio) {
        write("| " + what + " | " + figure + " | " + reference + " | " + String.format(Locale.ROOT, "%.2f", ratio)
                + " |");
    }

    private void write(String text) {
        System.out.println(text);
        try {
            Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
