package org.landfall.interview.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer as a person reads it in a line of the outline or in a finished record. */
final class Shown {
    private static final Map<QuestionView.Type, String> FILES = Map.of(
            QuestionView.Type.IMAGE, "image",
            QuestionView.Type.AUDIO, "audio",
            QuestionView.Type.VIDEO, "video",
            QuestionView.Type.FILE, "file");

    private Shown() {}

    /** @param label of a choice by its code */
    static String of(QuestionView.Type type, String value, String language, UnaryOperator<String> label) {
        return switch (type) {
            case SELECT_ONE, SELECT_MULTIPLE ->
                Values.codes(value).stream().map(label).collect(Collectors.joining(", "));
            case RANK -> ranked(Values.codes(value), label);
            case DATE ->
                PartialDate.parse(value).map(date -> date.shown(language)).orElse(value);
            case GEOPOINT -> GeoPoint.parse(value).map(p -> place(p, language)).orElse(value);
            case GEOTRACE, GEOSHAPE -> points(GeoPoint.parseAll(value), language);
            case IMAGE, AUDIO, VIDEO, FILE -> EngineTexts.of("shown." + FILES.get(type), language);
            case ACKNOWLEDGE -> EngineTexts.of("shown.acknowledged", language);
            case DATE_TIME -> value.replace('T', ' ');
            case TEXT, NOTE, INTEGER, DECIMAL, RANGE, TIME, BARCODE -> value;
        };
    }

    private static String ranked(List<String> codes, UnaryOperator<String> label) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> (i + 1) + ". " + label.apply(codes.get(i)))
                .collect(Collectors.joining("  "));
    }

    private static String place(GeoPoint point, String language) {
        return point.accuracy().signum() == 0
                ? point.shown()
                : EngineTexts.of("shown.place", language, point.shown(), Values.plain(point.accuracy()));
    }

    private static String points(Optional<List<GeoPoint>> points, String language) {
        return EngineTexts.of("shown.points", language, points.map(List::size).orElse(0));
    }
}
