package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.engine.GeoPoint;
import org.landfall.interview.engine.QuestionView;

/** A position: typed, pasted, pointed at on the map, or the device's own when somebody asks for it. */
final class PlaceAnswer extends AnswerField {
    private final TextField position = new TextField();
    private final TextField altitude = new TextField();
    private final TextField accuracy = new TextField();
    private final WorldMap map;

    PlaceAnswer(QuestionView question) {
        map = new WorldMap(WorldMap.Shape.POINT, question.label(), question.readOnly());
        field(position, "interview.place.position", question).setPlaceholder("37.57, 126.98");
        field(altitude, "interview.place.altitude", question).addClassName("iv-number");
        field(accuracy, "interview.place.accuracy", question).addClassName("iv-number");
        show(question.value() == null ? Optional.empty() : GeoPoint.parse(question.value()));
        map.onPick(place -> GeoPoint.parse(place).ifPresent(this::take));
        Div fields = new Div(position, altitude, accuracy);
        fields.addClassName("iv-place-fields");
        addClassName("iv-place");
        add(fields, map);
        if (!question.readOnly()) {
            add(new DevicePosition(place -> GeoPoint.parse(place).ifPresent(this::take)));
        }
    }

    private TextField field(TextField field, String key, QuestionView question) {
        field.setLabel(getTranslation(key));
        field.setReadOnly(question.readOnly());
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        field.setMaxLength(100);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                handIn();
            }
        });
        return field;
    }

    private void take(GeoPoint point) {
        show(Optional.of(point));
        reply(point.text());
    }

    private void handIn() {
        String where = position.getValue().strip();
        Optional<GeoPoint> pasted = GeoPoint.parse(where);
        if (where.isEmpty()) {
            map.show(List.of());
            reply("");
            return;
        }
        boolean whole = pasted.isPresent() && where.split("[,\\s]+").length > 2;
        String text = whole ? where : where + " " + metres(altitude) + " " + metres(accuracy);
        GeoPoint.parse(text).ifPresent(point -> show(Optional.of(point)));
        reply(text);
    }

    private void show(Optional<GeoPoint> point) {
        map.show(point.map(List::of).orElse(List.of()));
        point.ifPresent(place -> {
            position.setValue(place.shown());
            altitude.setValue(place.altitude().signum() == 0 ? "" : Scale.plain(place.altitude()));
            accuracy.setValue(place.accuracy().signum() == 0 ? "" : Scale.plain(place.accuracy()));
        });
    }

    private static String metres(TextField field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? "0" : text;
    }

    @Override
    void takeFocus() {
        position.focus();
    }
}
