package org.landfall.analysis.chart;

import java.util.List;

/** The colours of a chart: those of the page, which follow it from light to dark, or fixed ones for a file. */
public enum Palette {
    PAGE("var(--lf-ink)", "var(--lf-ink-2)", "var(--lf-line)", "var(--lf-surface)", "var(--lf-accent)"),
    FILE("#1c2529", "#55626a", "#d9d4c8", "#fffefb", "#0f566b");

    /** Middle tones: each stands out from light and from dark paper. */
    private static final List<String> SERIES = List.of(
            "#2f7f97", "#cf8a35", "#649a55", "#9570b3", "#c0625a", "#87939a", "#ad9a33", "#4d78b8", "#b5678f",
            "#4f9c8c", "#94704a", "#6d6fb0");

    private final String ink;
    private final String quiet;
    private final String line;
    private final String paper;
    private final String accent;

    Palette(String ink, String quiet, String line, String paper, String accent) {
        this.ink = ink;
        this.quiet = quiet;
        this.line = line;
        this.paper = paper;
        this.accent = accent;
    }

    String ink() {
        return ink;
    }

    String quiet() {
        return quiet;
    }

    String line() {
        return line;
    }

    String paper() {
        return paper;
    }

    String accent() {
        return accent;
    }

    String series(int number) {
        return SERIES.get(number % SERIES.size());
    }
}
