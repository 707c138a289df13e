package org.landfall.interview.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.engine.GeoPoint;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Row;

/** A whole record to read: every module that applies, question by question, in the language of the session. */
final class RecordReading extends Div {
    private final OpenInterview record;
    private final InterviewSession session;

    RecordReading(OpenInterview record) {
        this.record = record;
        this.session = record.session();
        addClassName("iv-record");
        session.modules().stream()
                .filter(module -> module.state() != ModuleState.State.LEFT_OUT)
                .forEach(this::module);
    }

    private void module(ModuleState module) {
        Div card = new Div(new H2(module.label()));
        card.addClassName("lf-card");
        DescriptionList list = new DescriptionList();
        for (Row row : session.rows(module.path())) {
            switch (row) {
                case Row.RosterEntry entry -> {
                    card.add(list, new H3(entry.label()));
                    list = new DescriptionList();
                }
                case Row.Question question -> question(list, question);
                case Row.Note note -> {}
                case Row.RosterAdd add -> {}
            }
        }
        card.add(list);
        card.getElement().setAttribute("lang", session.language());
        add(card);
    }

    private void question(DescriptionList list, Row.Question row) {
        DescriptionList.Description answer = new DescriptionList.Description(shown(row));
        if (row.answered()) {
            behind(row, answer);
            marks(row, answer);
        } else {
            answer.addClassName("lf-quiet");
        }
        list.add(new DescriptionList.Term(row.label()), answer);
    }

    /** A picture, a recording or a map below the words for it. */
    private void behind(Row.Question row, DescriptionList.Description answer) {
        QuestionView view = session.question(row.path());
        String value = view.value();
        if (value == null) {
            return;
        }
        switch (view.type()) {
            case IMAGE, AUDIO, VIDEO, FILE ->
                record.attachment(value)
                        .ifPresent(file -> answer.add(new FilePreview(file, row.label(), record::attachment)));
            case GEOPOINT -> map(WorldMap.Shape.POINT, row, value, answer);
            case GEOTRACE -> map(WorldMap.Shape.LINE, row, value, answer);
            case GEOSHAPE -> map(WorldMap.Shape.AREA, row, value, answer);
            case TEXT, NOTE, INTEGER, DECIMAL, RANGE, DATE, TIME, DATE_TIME, ACKNOWLEDGE, BARCODE -> {}
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> {}
        }
    }

    private static void map(WorldMap.Shape shape, Row.Question row, String value, DescriptionList.Description answer) {
        WorldMap map = new WorldMap(shape, row.label(), true);
        map.show(GeoPoint.parseAll(value).orElse(List.of()));
        answer.add(map);
    }

    private void marks(Row.Question row, DescriptionList.Description answer) {
        var view = session.question(row.path());
        var mark = view.mark();
        switch (mark.scope()) {
            case COMPANIONS, COMMUNITY ->
                answer.add(
                        badge(getTranslation("interview.scope." + mark.scope().name())));
            case SELF, NONE -> {}
        }
        if (mark.sourceRef() != null) {
            answer.add(badge(getTranslation("interview.sourceAt", mark.sourceRef())));
        }
        if (view.note() != null) {
            answer.add(badge(view.note()));
        }
    }

    private static Span badge(String text) {
        Span badge = new Span(text);
        badge.addClassName("lf-badge");
        return badge;
    }

    private String shown(Row.Question row) {
        if (row.missing() != null) {
            return getTranslation("interview.missing." + row.missing().name());
        }
        return row.shownAnswer() == null ? "–" : row.shownAnswer();
    }
}
