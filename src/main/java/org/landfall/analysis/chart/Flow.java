package org.landfall.analysis.chart;

import java.util.stream.IntStream;
import org.landfall.analysis.ProtectedTable;
import org.landfall.disclosure.Shown;

/** From the codes of the rows to those of the columns, bands as high as numbers of persons. What is low has no band. */
final class Flow {
    private static final int SIDE = 210;
    private static final int NODE = 12;
    private static final int GAP = 16;
    private static final double HIGH = 320;
    private static final int TOP = 16;

    private final Palette palette;
    private final Words words;

    Flow(Palette palette, Words words) {
        this.palette = palette;
        this.words = words;
    }

    String draw(ProtectedTable table, String title, String description, String language) {
        var from = table.variables().getFirst();
        var to = table.variables().getLast();
        int[][] persons = IntStream.range(0, from.stated())
                .mapToObj(row -> IntStream.range(0, to.stated())
                        .map(code -> table.shown(row, code) instanceof Shown.Number(int value) ? value : 0)
                        .toArray())
                .toArray(int[][]::new);
        double all = Math.max(
                1,
                IntStream.range(0, persons.length).map(row -> sum(persons[row])).sum());
        double scale = HIGH / all;
        var canvas = new Canvas(palette);
        double[] left = tops(
                IntStream.range(0, from.stated()).map(row -> sum(persons[row])).toArray(), scale);
        double[] right = tops(
                IntStream.range(0, to.stated())
                        .map(code -> column(persons, code))
                        .toArray(),
                scale);
        for (int row = 0; row < from.stated(); row++) {
            node(canvas, SIDE - NODE, left[row], sum(persons[row]), scale, palette.series(row));
            label(
                    canvas,
                    SIDE - NODE - 8,
                    left[row],
                    Shares.label(from, row, language),
                    sum(persons[row]),
                    scale,
                    "end");
        }
        for (int code = 0; code < to.stated(); code++) {
            int arrived = column(persons, code);
            node(canvas, Canvas.WIDTH - SIDE, right[code], arrived, scale, palette.quiet());
            label(
                    canvas,
                    Canvas.WIDTH - SIDE + NODE + 8,
                    right[code],
                    Shares.label(to, code, language),
                    arrived,
                    scale,
                    "start");
        }
        double[] leaves = left.clone();
        double[] arrives = right.clone();
        for (int row = 0; row < from.stated(); row++) {
            for (int code = 0; code < to.stated(); code++) {
                double high = persons[row][code] * scale;
                if (high > 0) {
                    var said = Shares.label(from, row, language) + " → " + Shares.label(to, code, language) + ": "
                            + persons[row][code];
                    canvas.band(SIDE, leaves[row], Canvas.WIDTH - SIDE, arrives[code], high, palette.series(row), said);
                    leaves[row] += high;
                    arrives[code] += high;
                }
            }
        }
        double end = TOP + HIGH + GAP * Math.max(from.stated(), to.stated());
        canvas.text(4, end + 4, words.small(), "start", palette.quiet(), 11);
        canvas.text(4, end + 20, words.source(), "start", palette.quiet(), 11);
        return canvas.svg(end + 32, title, description);
    }

    private static double[] tops(int[] persons, double scale) {
        double[] tops = new double[persons.length];
        double y = TOP;
        for (int i = 0; i < persons.length; i++) {
            tops[i] = y;
            y += persons[i] * scale + GAP;
        }
        return tops;
    }

    private void node(Canvas canvas, double x, double y, int persons, double scale, String fill) {
        canvas.rect(x, y, NODE, Math.max(1, persons * scale), fill, 1, Integer.toString(persons));
    }

    private void label(Canvas canvas, double x, double y, String words, int persons, double scale, String anchor) {
        double middle = y + persons * scale / 2 + 5;
        var said = persons > 0 ? words + " · " + persons : words + " · " + this.words.low();
        canvas.fitted(x, middle, said, anchor, persons > 0 ? palette.ink() : palette.quiet(), 13, SIDE - NODE - 12);
    }

    private static int sum(int[] row) {
        return IntStream.of(row).sum();
    }

    private static int column(int[][] persons, int code) {
        return IntStream.range(0, persons.length).map(row -> persons[row][code]).sum();
    }
}
