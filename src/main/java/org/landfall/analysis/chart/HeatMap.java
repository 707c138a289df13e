package org.landfall.analysis.chart;

import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;

/** Row percentages as depth of colour; what is low or has too small a base is hatched, never white. */
final class HeatMap {
    private static final int LEFT = 170;
    private static final int HEAD = 56;
    private static final int HIGH = 40;
    private static final double DEEP = 0.55;

    private final Palette palette;
    private final Words words;

    HeatMap(Palette palette, Words words) {
        this.palette = palette;
        this.words = words;
    }

    String draw(ProtectedTable table, String title, String description, String language) {
        var canvas = new Canvas(palette);
        Variable across = table.variables().getLast();
        double wide = (Canvas.WIDTH - LEFT) / (double) across.stated();
        for (int code = 0; code < across.stated(); code++) {
            // long labels stand at two heights so that neighbours do not run into each other
            canvas.fitted(
                    LEFT + (code + 0.5) * wide,
                    code % 2 == 0 ? 18 : 40,
                    Shares.label(across, code, language),
                    "middle",
                    palette.ink(),
                    12,
                    2 * wide - 8);
        }
        double y = HEAD;
        for (var row : Shares.rows(table, language)) {
            canvas.fitted(LEFT - 10, y + 25, row.label(), "end", palette.ink(), 14, LEFT - 14);
            for (int code = 0; code < across.stated(); code++) {
                var place = row.label() + ", " + Shares.label(across, code, language) + ": ";
                double x = LEFT + code * wide;
                var share = row.parts().get(code);
                if (share.isEmpty()) {
                    canvas.rect(x + 1, y + 1, wide - 2, HIGH - 2, Canvas.HATCH, 0.7, place + words.low());
                    continue;
                }
                double part = share.get().percent() / 100;
                var said = Long.toString(Math.round(share.get().percent()));
                canvas.rect(
                        x + 1, y + 1, wide - 2, HIGH - 2, palette.accent(), 0.08 + 0.92 * part, place + said + " %");
                canvas.text(x + wide / 2, y + 25, said, "middle", part > DEEP ? palette.paper() : palette.ink(), 13);
            }
            y += HIGH;
        }
        canvas.text(4, y + 20, words.source(), "start", palette.quiet(), 11);
        return canvas.svg(y + 32, title, description);
    }
}
