package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.AccountId;
import org.landfall.interview.review.Point;
import org.landfall.interview.review.Rating;
import org.landfall.interview.review.Reading;

/** What every reader found, point by point; where they disagree, it shows. */
final class RatingsTable extends Div {
    RatingsTable(List<Reading> readings, Map<AccountId, String> names) {
        addClassNames("lf-card", "rv-ratings");
        add(new H2(getTranslation("review.readings")));
        Div table = new Div();
        table.getElement().setAttribute("role", "table");
        table.addClassName("rv-points");
        for (Point point : Point.values()) {
            table.add(row(point, readings, names));
        }
        add(table);
    }

    private Div row(Point point, List<Reading> readings, Map<AccountId, String> names) {
        Span asked = new Span(getTranslation("review.point." + point));
        asked.getElement().setAttribute("role", "rowheader");
        Div row = new Div(asked);
        row.getElement().setAttribute("role", "row");
        row.addClassName("rv-point");
        for (Reading reading : readings) {
            String rated = Optional.ofNullable(reading.ratings().get(point))
                    .map(rating -> getTranslation("review.rating." + rating))
                    .orElse("–");
            Paragraph cell = new Paragraph(names.getOrDefault(reading.reader(), "–") + ": " + rated);
            cell.getElement().setAttribute("role", "cell");
            row.add(cell);
        }
        long different = readings.stream()
                .map(reading ->
                        Optional.ofNullable(reading.ratings().get(point)).map(Rating::name))
                .distinct()
                .count();
        if (different > 1) {
            row.add(AnswerSigns.badge(getTranslation("review.disagree"), "warm"));
        }
        return row;
    }
}
