package org.landfall.interview.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.GeoPointData;
import org.javarosa.core.model.data.GeoShapeData;
import org.javarosa.core.model.data.GeoTraceData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.TimeData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** Canonical text to JavaRosa's values and back. */
final class Values {

    private Values() {}

    /** @param text canonical for the type, as {@link Reading} leaves it */
    static @Nullable IAnswerData data(Control.Ask ask, TreeElement node, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (ask.type()) {
            case TEXT, NOTE, ACKNOWLEDGE, BARCODE, IMAGE, AUDIO, VIDEO, FILE -> new StringData(text);
            case INTEGER -> new IntegerData(Integer.parseInt(text));
            case DECIMAL -> new DecimalData(Double.parseDouble(text));
            case RANGE ->
                node.getDataType() == Constants.DATATYPE_INTEGER
                        ? new IntegerData(Integer.parseInt(text))
                        : new DecimalData(Double.parseDouble(text));
            case DATE ->
                PartialDate.parse(text).map(known -> date(known.first())).orElse(null);
            case TIME -> new TimeData(moment(LocalTime.parse(text).atDate(LocalDate.EPOCH)));
            case DATE_TIME -> new DateTimeData(moment(LocalDateTime.parse(text)));
            case SELECT_ONE -> new SelectOneData(new Selection(text));
            case SELECT_MULTIPLE, RANK ->
                new MultipleItemsData(codes(text).stream().map(Selection::new).toList());
            case GEOPOINT ->
                GeoPoint.parse(text)
                        .map(point -> new GeoPointData(point.numbers()))
                        .orElse(null);
            case GEOTRACE -> new GeoTraceData(new GeoTraceData.GeoTrace(numbers(text)));
            case GEOSHAPE -> new GeoShapeData(new GeoShapeData.GeoShape(numbers(text)));
        };
    }

    static Optional<String> text(TreeElement node) {
        return Optional.ofNullable(node.getValue()).map(Values::text).filter(text -> !text.isEmpty());
    }

    private static String text(IAnswerData data) {
        return switch (data) {
            case DateData date -> local(date).toLocalDate().toString();
            case TimeData time ->
                local(time).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
            case DateTimeData both ->
                local(both).truncatedTo(ChronoUnit.MINUTES).toString();
            case GeoPointData point -> points(point);
            case GeoTraceData line -> points(line);
            case GeoShapeData area -> points(area);
            case DecimalData decimal -> plain(BigDecimal.valueOf((Double) decimal.getValue()));
            default -> data.uncast().getString();
        };
    }

    private static String points(IAnswerData data) {
        String text = data.uncast().getString();
        return GeoPoint.parseAll(text).map(GeoPoint::text).orElse(text);
    }

    private static ArrayList<double[]> numbers(String text) {
        return GeoPoint.parseAll(text).orElse(List.of()).stream()
                .map(GeoPoint::numbers)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static List<String> codes(String text) {
        return List.of(text.split(" "));
    }

    private static DateData date(LocalDate day) {
        return new DateData(moment(day.atStartOfDay()));
    }

    /** JavaRosa keeps days and hours as moments of the server's own time zone. */
    private static Date moment(LocalDateTime local) {
        return Date.from(local.atZone(ZoneId.systemDefault()).toInstant());
    }

    private static LocalDateTime local(IAnswerData data) {
        return LocalDateTime.ofInstant(((Date) data.getValue()).toInstant(), ZoneId.systemDefault());
    }
}
