package org.landfall.analysis.chart;

import java.util.List;
import org.landfall.analysis.ProtectedTable;

/** Shares along each row, one bar a row of a table of two variables; what is low is left over, hatched. */
final class StackedBars {
    private static final int LEFT = 190;
    private static final int RIGHT = 70;
    private static final int BAR = 26;
    private static final int STEP = 44;
    private static final double ROOM_FOR_NUMBER = 34;

    private final Canvas canvas;
    private final Palette palette;
    private final Words words;
    private final double scale = (Canvas.WIDTH - LEFT - RIGHT) / 100.0;

    StackedBars(Palette palette, Words words) {
        this.palette = palette;
        this.words = words;
        canvas = new Canvas(palette);
    }

    String draw(ProtectedTable table, String title, String description, String language) {
        var across = table.variables().getLast();
        var labels = across.codes().subList(0, across.stated()).stream()
                .map(code -> code.label().in(language))
                .toList();
        double y = new Legend(canvas, palette).draw(labels, words.small(), 18);
        for (var row : Shares.rows(table, language)) {
            bar(row, labels, y);
            y += STEP;
        }
        canvas.text(4, y + 14, words.source(), "start", palette.quiet(), 11);
        return canvas.svg(y + 26, title, description);
    }

    private void bar(Shares row, List<String> labels, double y) {
        canvas.fitted(LEFT - 10, y + 18, row.label(), "end", palette.ink(), 14, LEFT - 14);
        canvas.text(Canvas.WIDTH - RIGHT + 8, y + 18, words.base() + " " + row.persons(), "start", palette.quiet(), 12);
        if (!row.shown()) {
            canvas.rect(LEFT, y, 100 * scale, BAR, Canvas.HATCH, 0.5, row.label() + ": " + words.tooFew());
            canvas.text(LEFT + 8, y + 18, words.tooFew(), "start", palette.ink(), 13);
            return;
        }
        double left = 0;
        for (int code = 0; code < labels.size(); code++) {
            var part = row.parts().get(code);
            if (part.isPresent()) {
                double percent = Math.min(part.get().percent(), 100 - left);
                var said = Math.round(part.get().percent()) + " %";
                canvas.rect(
                        LEFT + left * scale,
                        y,
                        percent * scale,
                        BAR,
                        palette.series(code),
                        1,
                        row.label() + ", " + labels.get(code) + ": " + said);
                if (percent * scale > ROOM_FOR_NUMBER) {
                    canvas.text(LEFT + (left + percent / 2) * scale, y + 18, said, "middle", "#10181b", 12);
                }
                left += percent;
            }
        }
        if (left < 99.5) {
            canvas.rect(
                    LEFT + left * scale,
                    y,
                    (100 - left) * scale,
                    BAR,
                    Canvas.HATCH,
                    1,
                    row.label() + ": " + words.small());
        }
    }
}
