package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.landfall.interview.review.Decided;
import org.landfall.interview.review.Point;
import org.landfall.interview.review.Rating;

/** The points a reader answers. Stays open, at the point that is empty, until what was decided is more than a refusal. */
final class ReadingDialog extends Dialog {
    private final Map<Point, RadioButtonGroup<Rating>> points = new EnumMap<>(Point.class);

    ReadingDialog(Function<Map<Point, Rating>, Decided> decide) {
        setHeaderTitle(getTranslation("review.reading"));
        setWidth("min(720px, 100%)");
        Div form = new Div(new Paragraph(getTranslation("review.reading.text")));
        form.addClassName("lf-form");
        for (Point point : Point.values()) {
            RadioButtonGroup<Rating> group = group(point);
            points.put(point, group);
            form.add(group);
        }
        add(form);
        Button clear = new Button(getTranslation("review.reading.clear"), click -> show(decide.apply(ratings())));
        clear.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("review.cancel"), click -> close()), clear);
    }

    private RadioButtonGroup<Rating> group(Point point) {
        RadioButtonGroup<Rating> group = new RadioButtonGroup<>(getTranslation("review.point." + point));
        group.setItems(point.ratings());
        group.setItemLabelGenerator(rating -> getTranslation("review.rating." + rating));
        group.addValueChangeListener(change -> group.setInvalid(false));
        return group;
    }

    private Map<Point, Rating> ratings() {
        Map<Point, Rating> ratings = new EnumMap<>(Point.class);
        points.forEach((point, group) -> group.getOptionalValue().ifPresent(rating -> ratings.put(point, rating)));
        return ratings;
    }

    private void show(Decided decided) {
        if (decided instanceof Decided.Refused(Decided.Reason reason, Point point)
                && reason == Decided.Reason.EMPTY_POINT
                && point != null) {
            RadioButtonGroup<Rating> empty = points.get(point);
            if (empty != null) {
                empty.setErrorMessage(
                        getTranslation("review.refused.EMPTY_POINT", getTranslation("review.point." + point)));
                empty.setInvalid(true);
                empty.getElement()
                        .executeJs("this.scrollIntoView({block: 'center'}); this.querySelector('input')?.focus()");
            }
        } else {
            close();
        }
    }
}
