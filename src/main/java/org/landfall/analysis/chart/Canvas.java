package org.landfall.analysis.chart;

import java.util.Locale;

/** Writes SVG. Every text is escaped; lengths are in pixels. */
final class Canvas {
    static final int WIDTH = 760;
    static final String HATCH = "url(#lf-hatch)";
    private static final int HANGUL = 0x1100;

    private final StringBuilder body = new StringBuilder();
    private final Palette palette;

    Canvas(Palette palette) {
        this.palette = palette;
    }

    void rect(double x, double y, double width, double height, String fill, double opacity, String title) {
        body.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" fill-opacity=\"%.2f\">",
                        x,
                        y,
                        Math.max(0, width),
                        height,
                        fill,
                        opacity))
                .append("<title>")
                .append(escaped(title))
                .append("</title></rect>");
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double width) {
        body.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                x1,
                y1,
                x2,
                y2,
                stroke,
                width));
    }

    void dot(double x, double y, double radius, String fill, String title) {
        body.append(String.format(
                        Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\">", x, y, radius, fill))
                .append("<title>")
                .append(escaped(title))
                .append("</title></circle>");
    }

    /** A band that leaves at the left between two heights and arrives at the right between two others. */
    void band(double x1, double top1, double x2, double top2, double height, String fill, String title) {
        double middle = (x1 + x2) / 2;
        body.append(String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f L%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f Z\""
                                + " fill=\"%s\" fill-opacity=\"0.55\">",
                        x1,
                        top1,
                        middle,
                        top1,
                        middle,
                        top2,
                        x2,
                        top2,
                        x2,
                        top2 + height,
                        middle,
                        top2 + height,
                        middle,
                        top1 + height,
                        x1,
                        top1 + height,
                        fill))
                .append("<title>")
                .append(escaped(title))
                .append("</title></path>");
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String words, String anchor, String fill, int size) {
        body.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%d\">",
                        x,
                        y,
                        anchor,
                        fill,
                        size))
                .append(escaped(words))
                .append("</text>");
    }

    /** The same, cut with an ellipsis where it would be wider than there is room. */
    void fitted(double x, double y, String words, String anchor, String fill, int size, double room) {
        text(x, y, fit(words, size, room), anchor, fill, size);
    }

    String svg(double height, String title, String description) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" width=\"%d\" height=\"%.0f\" role=\"img\""
                                + " font-family=\"Pretendard Variable, Pretendard, Noto Sans KR, Malgun Gothic, sans-serif\">",
                        WIDTH,
                        height,
                        WIDTH,
                        height)
                + "<title>" + escaped(title) + "</title><desc>" + escaped(description) + "</desc>"
                + "<defs><pattern id=\"lf-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\""
                + palette.quiet()
                + "\" stroke-width=\"1.6\"/></pattern></defs>"
                + "<rect width=\"100%\" height=\"100%\" fill=\"" + palette.paper() + "\"/>" + body + "</svg>";
    }

    static double width(String words, int size) {
        return words.codePoints()
                        .mapToDouble(letter -> letter >= HANGUL ? 0.95 : 0.54)
                        .sum()
                * size;
    }

    private static String fit(String words, int size, double room) {
        if (width(words, size) <= room) {
            return words;
        }
        int letters = words.length();
        while (letters > 1 && width(words.substring(0, letters) + "…", size) > room) {
            letters--;
        }
        return words.substring(0, letters).strip() + "…";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
