package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.landfall.interview.engine.GeoPoint;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.QuestionView.Type;

/** The points of a line or an area, one below the other, and drawn on the map. */
final class PlacesAnswer extends AnswerField {
    private final List<GeoPoint> points = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final TextField next = new TextField();
    private final WorldMap map;
    private final QuestionView question;

    PlacesAnswer(QuestionView question) {
        this.question = question;
        boolean area = question.type() == Type.GEOSHAPE;
        map = new WorldMap(area ? WorldMap.Shape.AREA : WorldMap.Shape.LINE, question.label(), question.readOnly());
        if (question.value() != null) {
            points.addAll(GeoPoint.parseAll(question.value()).orElse(List.of()));
            if (area && points.size() > 1 && points.getFirst().equals(points.getLast())) {
                points.removeLast();
            }
        }
        list.addClassName("iv-points");
        next.setLabel(getTranslation(area ? "interview.places.cornerToAdd" : "interview.places.pointToAdd"));
        next.setPlaceholder("37.57, 126.98");
        next.setMaxLength(100);
        next.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        next.addValueChangeListener(change -> next.setInvalid(false));
        next.setErrorMessage(getTranslation("interview.places.wrong"));
        Button add = new Button(getTranslation("interview.places.add"), click -> addTyped());
        map.onPick(place -> GeoPoint.parse(place).ifPresent(this::append));
        Div adding = new Div(next, add);
        adding.addClassName("iv-place-fields");
        adding.setVisible(!question.readOnly());
        addClassName("iv-place");
        add(list, adding, map);
        draw();
    }

    private void addTyped() {
        GeoPoint.parse(next.getValue())
                .ifPresentOrElse(
                        point -> {
                            next.clear();
                            append(point);
                            next.focus();
                        },
                        () -> next.setInvalid(true));
    }

    private void append(GeoPoint point) {
        points.add(point);
        changed();
    }

    /** What is too short to be a line or an area stays on the screen and is not handed in yet. */
    private void changed() {
        draw();
        int fewest = question.type() == Type.GEOSHAPE ? 3 : 2;
        if (points.isEmpty() || points.size() >= fewest) {
            reply(GeoPoint.text(points));
        }
    }

    private void draw() {
        map.show(points);
        list.removeAll();
        for (int i = 0; i < points.size(); i++) {
            list.add(line(i));
        }
    }

    private ListItem line(int place) {
        Div words = new Div(points.get(place).shown());
        ListItem line = new ListItem(words);
        if (!question.readOnly()) {
            int number = place + 1;
            Button up = mover("↑", "interview.places.up", place, place - 1);
            Button down = mover("↓", "interview.places.down", place, place + 1);
            Button away = new Button("✕", click -> {
                points.remove(place);
                changed();
                next.focus();
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setAriaLabel(getTranslation("interview.places.remove", number));
            line.add(up, down, away);
        }
        return line;
    }

    private Button mover(String sign, String key, int from, int to) {
        Button mover = new Button(sign, click -> {
            Collections.swap(points, from, to);
            changed();
            next.focus();
        });
        mover.addThemeVariants(ButtonVariant.TERTIARY);
        mover.setAriaLabel(getTranslation(key, from + 1));
        mover.setEnabled(to >= 0 && to < points.size());
        return mover;
    }

    @Override
    void takeFocus() {
        next.focus();
    }
}
