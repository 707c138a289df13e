package org.landfall.interview.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Attachment;
import org.landfall.interview.engine.Check;
import org.landfall.interview.engine.GeoPoint;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Row;
import org.landfall.interview.ui.FilePreview;
import org.landfall.interview.ui.WorldMap;

/** One answer with its question, in the language of the talk and in the reader's, and everything that stands beside it. */
final class AnswerLine extends Div {

    /** @param beside the same row in the reader's language, null when there is one language only */
    record Said(Row.Question row, Row.@Nullable Question beside, QuestionView view, List<Check> checks) {}

    private final Said said;
    private final Tongues tongues;
    private final Div signs = new Div();

    AnswerLine(
            Said said, Tongues tongues, Function<String, Optional<Attachment>> find, @Nullable Consumer<String> pick) {
        this.said = said;
        this.tongues = tongues;
        addClassName("rv-line");
        setClassName("rv-for-you", said.row().forInterviewer());
        Div words = new Div(half(said.row(), tongues.original(), pick));
        words.addClassName("rv-halves");
        if (said.beside() != null && tongues.beside() != null) {
            words.add(half(said.beside(), tongues.beside(), null));
        }
        signs.addClassName("rv-flags");
        add(words, signs);
        AnswerSigns.of(this, said).forEach(signs::add);
        behind(find).ifPresent(this::add);
    }

    String path() {
        return said.row().path();
    }

    /** The question in the reader's language, where the form speaks it. */
    String label() {
        boolean own = tongues.original().equals(getLocale().getLanguage());
        Row.Question readable = own || said.beside() == null ? said.row() : said.beside();
        return readable.label();
    }

    /** One more sign beside the answer, such as an open query. */
    void sign(String text, String tone) {
        signs.add(AnswerSigns.badge(text, tone));
    }

    void picked(boolean now) {
        setClassName("rv-picked", now);
        if (now) {
            getElement()
                    .setAttribute("aria-current", "true")
                    .executeJs("this.scrollIntoView({block: 'nearest'}); this.querySelector('button')?.focus()");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    private Div half(Row.Question row, String language, @Nullable Consumer<String> pick) {
        Component question = pick == null ? new Paragraph(row.label()) : button(row.label(), pick);
        question.addClassName("rv-question");
        Paragraph answer = new Paragraph(shown(row, language));
        answer.addClassName("rv-answer");
        answer.setClassName("lf-quiet", row.shownAnswer() == null);
        Div half = new Div(question, answer);
        half.getElement().setAttribute("lang", language);
        return half;
    }

    private NativeButton button(String label, Consumer<String> pick) {
        return new NativeButton(label, click -> pick.accept(path()));
    }

    private String shown(Row.Question row, String language) {
        if (row.missing() != null) {
            return getTranslation("interview.missing." + row.missing());
        }
        if (row.shownAnswer() == null) {
            return "–";
        }
        boolean free = said.view().type() == QuestionView.Type.TEXT;
        return free && !language.equals(tongues.original()) ? getTranslation("review.untranslated") : row.shownAnswer();
    }

    /** A picture, a recording or a map below the words for it. */
    private Optional<Component> behind(Function<String, Optional<Attachment>> find) {
        String value = said.view().value();
        return value == null
                ? Optional.empty()
                : switch (said.view().type()) {
                    case IMAGE, AUDIO, VIDEO, FILE ->
                        Optional.of(find.apply(value)
                                .<Component>map(file -> new FilePreview(file, label(), find))
                                .orElseGet(() -> new Paragraph(getTranslation(
                                        FilePreview.missing(said.view().type())))));
                    case GEOPOINT -> Optional.of(map(WorldMap.Shape.POINT, value));
                    case GEOTRACE -> Optional.of(map(WorldMap.Shape.LINE, value));
                    case GEOSHAPE -> Optional.of(map(WorldMap.Shape.AREA, value));
                    case TEXT, NOTE, INTEGER, DECIMAL, RANGE, DATE, TIME, DATE_TIME -> Optional.empty();
                    case ACKNOWLEDGE, BARCODE, SELECT_ONE, SELECT_MULTIPLE, RANK -> Optional.empty();
                };
    }

    private WorldMap map(WorldMap.Shape shape, String value) {
        WorldMap map = new WorldMap(shape, label(), true);
        map.show(GeoPoint.parseAll(value).orElse(List.of()));
        return map;
    }
}
