package org.landfall.analysis.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.landfall.analysis.ProtectedTable;
import org.landfall.disclosure.Share;

/**
 * Each table crosses a first preference, whose first code is compared with all others, with the weight of a reason: two
 * dots, the share of the highest weight in either group, joined, with their 95 % intervals. The widest gap comes first.
 */
final class DotPlot {
    private static final int LEFT = 230;
    private static final int RIGHT = 110;
    private static final int STEP = 40;
    private static final int TOP = 66;
    private static final double RADIUS = 6;

    private final Canvas canvas;
    private final Palette palette;
    private final Words words;
    private final double scale = (Canvas.WIDTH - LEFT - RIGHT) / 100.0;

    DotPlot(Palette palette, Words words) {
        this.palette = palette;
        this.words = words;
        canvas = new Canvas(palette);
    }

    private record Pair(Shares one, Shares others, String label, int code) {
        Optional<Share> share(Shares of) {
            return of.parts().get(code);
        }

        double gap() {
            return share(one)
                    .flatMap(first -> share(others).map(second -> Math.abs(first.percent() - second.percent())))
                    .orElse(-1.0);
        }
    }

    String draw(List<ProtectedTable> reasons, String elsewhere, String title, String description, String language) {
        var pairs = reasons.stream()
                .map(table -> pair(table, elsewhere, language))
                .sorted(Comparator.comparingDouble(Pair::gap).reversed())
                .toList();
        new Legend(canvas, palette).draw(List.of(pairs.getFirst().one().label(), elsewhere), words.tooFew(), 18);
        for (int tick = 0; tick <= 100; tick += 25) {
            double x = LEFT + tick * scale;
            canvas.line(x, TOP - 12, x, TOP + pairs.size() * STEP - 12, palette.line(), 1);
            canvas.text(x, TOP - 16, tick + " %", "middle", palette.quiet(), 11);
        }
        double y = TOP;
        for (var pair : pairs) {
            draw(pair, y + 8);
            y += STEP;
        }
        canvas.text(4, y + 14, words.source(), "start", palette.quiet(), 11);
        return canvas.svg(y + 26, title, description);
    }

    private void draw(Pair pair, double y) {
        canvas.fitted(LEFT - 12, y + 5, pair.label(), "end", palette.ink(), 13, LEFT - 16);
        var persons = words.base() + " " + pair.one().persons() + " / "
                + pair.others().persons();
        canvas.text(Canvas.WIDTH - RIGHT + 12, y + 5, persons, "start", palette.quiet(), 11);
        var first = pair.share(pair.one());
        var second = pair.share(pair.others());
        if (first.isPresent() && second.isPresent()) {
            canvas.line(
                    LEFT + first.get().percent() * scale,
                    y,
                    LEFT + second.get().percent() * scale,
                    y,
                    palette.quiet(),
                    2);
        }
        dot(first, pair.one().label(), pair.label(), y - 3, 0);
        dot(second, pair.others().label(), pair.label(), y + 3, 1);
        if (first.isEmpty() && second.isEmpty()) {
            canvas.rect(LEFT, y - 8, 100 * scale, 16, Canvas.HATCH, 0.5, pair.label() + ": " + words.tooFew());
        }
    }

    private void dot(Optional<Share> share, String group, String reason, double y, int series) {
        share.ifPresent(found -> {
            var interval = found.interval95();
            canvas.line(
                    LEFT + interval.low() * scale, y, LEFT + interval.high() * scale, y, palette.series(series), 1.4);
            canvas.dot(
                    LEFT + found.percent() * scale,
                    y,
                    RADIUS,
                    palette.series(series),
                    reason + ", " + group + ": " + Math.round(found.percent()) + " %");
        });
    }

    private static Pair pair(ProtectedTable table, String elsewhere, String language) {
        var preference = table.variables().getFirst();
        var weight = table.variables().getLast();
        int highest = weight.stated() - 1;
        var one =
                Shares.of(Shares.label(preference, 0, language), weight.stated(), code -> table.noisy(0, code), table);
        var others = Shares.of(
                elsewhere,
                weight.stated(),
                code -> IntStream.range(1, preference.stated())
                        .map(row -> table.noisy(row, code))
                        .sum(),
                preference.stated() - 1,
                table);
        return new Pair(one, others, weight.label().in(language), highest);
    }
}
