package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads positions, lines and areas. An area that is left open is closed by its first point. */
final class Places {
    private static final int FEWEST_OF_LINE = 2;
    private static final int FEWEST_OF_AREA = 3;
    /** More than anybody draws by hand. */
    private static final int MOST = 1_000;

    private Places() {}

    static Reading point(String text) {
        return GeoPoint.parse(text).map(point -> Reading.value(point.text())).orElse(Reading.refused("notPlace"));
    }

    static Reading line(String text) {
        return GeoPoint.parseAll(text).map(Places::line).orElse(Reading.refused("notPlace"));
    }

    static Reading area(String text) {
        return GeoPoint.parseAll(text).map(Places::area).orElse(Reading.refused("notPlace"));
    }

    private static Reading line(List<GeoPoint> points) {
        return points.size() < FEWEST_OF_LINE ? Reading.refused("shortLine") : bounded(points);
    }

    private static Reading area(List<GeoPoint> points) {
        if (new HashSet<>(points).size() < FEWEST_OF_AREA) {
            return Reading.refused("smallArea");
        }
        List<GeoPoint> closed = new ArrayList<>(points);
        if (!closed.getFirst().equals(closed.getLast())) {
            closed.add(closed.getFirst());
        }
        return bounded(closed);
    }

    private static Reading bounded(List<GeoPoint> points) {
        return points.size() > MOST ? Reading.refused("manyPoints") : Reading.value(GeoPoint.text(points));
    }
}
