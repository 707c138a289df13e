package org.landfall.interview.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place on the earth as forms store it: {@code latitude longitude altitude accuracy}, degrees and metres. Lines and
 * areas are such points parted by semicolons.
 */
public record GeoPoint(BigDecimal latitude, BigDecimal longitude, BigDecimal altitude, BigDecimal accuracy) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,7}(?:\\.\\d{1,15})?");
    private static final Pattern GAP = Pattern.compile("\\s*,\\s*|\\s+");
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);
    private static final BigDecimal MOST_ALTITUDE = BigDecimal.valueOf(100_000);
    private static final int FEWEST_PARTS = 2;
    private static final int PARTS = 4;

    /** Reads {@code 37.57, 126.98} and {@code 37.57 126.98 38 12}; empty for what is no place on the earth. */
    public static Optional<GeoPoint> parse(String text) {
        List<String> parts = List.of(GAP.split(text.strip(), PARTS + 1));
        if (parts.size() < FEWEST_PARTS
                || parts.size() > PARTS
                || !parts.stream().allMatch(part -> NUMBER.matcher(part).matches())) {
            return Optional.empty();
        }
        GeoPoint point = new GeoPoint(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
        return point.onEarth() ? Optional.of(point) : Optional.empty();
    }

    /** All points of a line or an area; empty when one of them is none. */
    public static Optional<List<GeoPoint>> parseAll(String text) {
        List<GeoPoint> points = new ArrayList<>();
        for (String one : Arrays.stream(text.split("[;\\n]"))
                .filter(part -> !part.isBlank())
                .toList()) {
            Optional<GeoPoint> point = parse(one);
            if (point.isEmpty()) {
                return Optional.empty();
            }
            points.add(point.get());
        }
        return Optional.of(points);
    }

    public static String text(List<GeoPoint> points) {
        return points.stream().map(GeoPoint::text).collect(Collectors.joining("; "));
    }

    public String text() {
        return String.join(
                " ", Values.plain(latitude), Values.plain(longitude), Values.plain(altitude), Values.plain(accuracy));
    }

    /** {@code 37.57, 126.98}, as people write it. */
    public String shown() {
        return Values.plain(latitude) + ", " + Values.plain(longitude);
    }

    double[] numbers() {
        return new double[] {
            latitude.doubleValue(), longitude.doubleValue(), altitude.doubleValue(), accuracy.doubleValue()
        };
    }

    /** Where both are nought lies the sea, and what devices say that know nothing; the form engine takes it for that. */
    private boolean onEarth() {
        return (latitude.signum() != 0 || longitude.signum() != 0)
                && latitude.abs().compareTo(MOST_LATITUDE) <= 0
                && longitude.abs().compareTo(MOST_LONGITUDE) <= 0
                && altitude.abs().compareTo(MOST_ALTITUDE) <= 0
                && accuracy.signum() >= 0;
    }

    private static BigDecimal part(List<String> parts, int index) {
        return index < parts.size() ? new BigDecimal(parts.get(index)) : BigDecimal.ZERO;
    }
}
