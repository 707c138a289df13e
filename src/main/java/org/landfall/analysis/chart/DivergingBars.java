package org.landfall.analysis.chart;

import java.util.List;
import org.landfall.analysis.ProtectedTable;
import org.landfall.disclosure.Share;

/** Statements with the codes low, mid and high: against to the left, for to the right, mid astride the middle. */
final class DivergingBars {
    private static final int LEFT = 250;
    private static final int RIGHT = 70;
    private static final int BAR = 26;
    private static final int STEP = 44;
    private static final int LOW = 0;
    private static final int MID = 1;
    private static final int HIGH = 2;
    static final int CODES = 3;

    private final Canvas canvas;
    private final Palette palette;
    private final Words words;
    private final double middle = LEFT + (Canvas.WIDTH - LEFT - RIGHT) / 2.0;
    private final double scale = (Canvas.WIDTH - LEFT - RIGHT) / 200.0;

    DivergingBars(Palette palette, Words words) {
        this.palette = palette;
        this.words = words;
        canvas = new Canvas(palette);
    }

    String draw(List<ProtectedTable> statements, String title, String description, String language) {
        var codes = statements.getFirst().variables().getFirst().codes().subList(0, CODES).stream()
                .map(code -> code.label().in(language))
                .toList();
        double y = new Legend(canvas, palette).draw(codes, words.small(), 18);
        double top = y;
        for (var statement : statements) {
            bar(Shares.single(statement, language), codes, y);
            y += STEP;
        }
        canvas.line(middle, top - 6, middle, y - 8, palette.quiet(), 1);
        canvas.text(4, y + 14, words.source(), "start", palette.quiet(), 11);
        return canvas.svg(y + 26, title, description);
    }

    private void bar(Shares row, List<String> codes, double y) {
        canvas.fitted(LEFT - 10, y + 18, row.label(), "end", palette.ink(), 13, LEFT - 14);
        canvas.text(Canvas.WIDTH - RIGHT + 8, y + 18, words.base() + " " + row.persons(), "start", palette.quiet(), 12);
        if (!row.shown()) {
            canvas.rect(
                    middle - 100 * scale, y, 200 * scale, BAR, Canvas.HATCH, 0.5, row.label() + ": " + words.tooFew());
            canvas.text(middle + 8, y + 18, words.tooFew(), "start", palette.ink(), 13);
            return;
        }
        double half = percent(row, MID) / 2;
        part(row, LOW, middle - (half + percent(row, LOW)) * scale, codes, y);
        part(row, MID, middle - half * scale, codes, y);
        part(row, HIGH, middle + half * scale, codes, y);
    }

    private void part(Shares row, int code, double x, List<String> codes, double y) {
        var place = row.label() + ", " + codes.get(code) + ": ";
        if (row.parts().get(code).isEmpty()) {
            canvas.rect(x - 3, y, 6, BAR, Canvas.HATCH, 1, place + words.low());
            return;
        }
        double percent = percent(row, code);
        var said = Math.round(percent) + " %";
        canvas.rect(x, y, percent * scale, BAR, palette.series(code), 1, place + said);
        if (percent * scale > 34) {
            canvas.text(x + percent * scale / 2, y + 18, said, "middle", "#10181b", 12);
        }
    }

    private static double percent(Shares row, int code) {
        return row.parts().get(code).map(Share::percent).orElse(0.0);
    }
}
