package org.landfall.analysis.chart;

import java.util.List;

/** What the colours mean, in lines across the top. */
record Legend(Canvas canvas, Palette palette) {
    private static final int SIZE = 13;
    private static final int LINE = 22;

    /** @return where the chart begins below it */
    double draw(List<String> labels, String hatched, double top) {
        double x = 4;
        double y = top;
        for (int i = 0; i <= labels.size(); i++) {
            var label = i < labels.size() ? labels.get(i) : hatched;
            double wide = 22 + Canvas.width(label, SIZE) + 18;
            if (x > 4 && x + wide > Canvas.WIDTH) {
                x = 4;
                y += LINE;
            }
            canvas.rect(x, y - 11, 14, 14, i < labels.size() ? palette.series(i) : Canvas.HATCH, 1, label);
            canvas.fitted(x + 20, y, label, "start", palette.ink(), SIZE, Canvas.WIDTH - 40);
            x += wide;
        }
        return y + LINE;
    }
}
