package org.landfall.instrument.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.landfall.instrument.Item;
import org.landfall.instrument.Texts;
import org.landfall.instrument.diff.Aspect;
import org.landfall.instrument.diff.Change;
import org.landfall.instrument.diff.Difference;
import org.landfall.instrument.diff.WordDiff;

/** Writes changes as markup: what became of a question, and old and new beside each other, word by word. */
final class ChangeRows {
    private final String language;
    private final UnaryOperator<String> texts;

    ChangeRows(String language, UnaryOperator<String> texts) {
        this.language = language;
        this.texts = texts;
    }

    String row(Change change) {
        // line breaks that only make the markup pretty would show beside those of the texts
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        Element row = page.body().appendElement("article").addClass("st-q").addClass("st-change");
        Element head = row.appendElement("div").addClass("st-q-head");
        switch (change) {
            case Change.Added _ -> tag("added", "ok", head);
            case Change.Removed _ -> tag("removed", "warm", head);
            case Change.Kept kept -> {
                if (!kept.differences().isEmpty()) {
                    tag("changed", "accent", head);
                }
                kept.move().ifPresent(move -> tag("moved", "accent", head));
            }
        }
        head.appendElement("code").text(change.item().name());
        if (change.atRisk()) {
            head.appendElement("span").addClass("st-risk").text(texts.apply("studio.changes.risk"));
        }
        FormPages.spaced(head);
        String label = label(change.item()).in(language);
        if (!label.isEmpty()) {
            row.appendElement("p").addClass("st-label").text(label);
        }
        if (change instanceof Change.Kept kept) {
            kept.move().ifPresent(move -> moved(move, row));
            differences(kept.differences(), row);
        }
        return row.outerHtml();
    }

    private void tag(String what, String tone, Element head) {
        head.appendElement("span")
                .addClass("lf-badge")
                .attr("data-tone", tone)
                .text(texts.apply("studio.changes." + what));
    }

    private void moved(Change.Move move, Element row) {
        Element line = row.appendElement("p").addClass("lf-quiet");
        if (move.from().equals(move.to())) {
            line.text(texts.apply("studio.changes.moved.within"));
        } else {
            place(move.from(), line);
            line.appendText(" → ");
            place(move.to(), line);
        }
    }

    private void place(String place, Element line) {
        if (place.isEmpty()) {
            line.appendText(texts.apply("studio.changes.top"));
        } else {
            line.appendElement("code").text(place);
        }
    }

    private void differences(List<Difference> differences, Element row) {
        for (Difference difference : differences) {
            Element pair = row.appendElement("div").addClass("st-difference");
            Element what = pair.appendElement("div").text(texts.apply("studio.aspect." + difference.aspect()));
            if (!difference.of().isEmpty()) {
                what.appendText(" ").appendElement("code").text(difference.of());
            }
            WordDiff words = WordDiff.of(
                    shown(difference.aspect(), difference.before()), shown(difference.aspect(), difference.after()));
            text(words.before(), "del", "studio.changes.before", pair);
            text(words.after(), "ins", "studio.changes.after", pair);
        }
    }

    private void text(List<WordDiff.Piece> pieces, String mark, String key, Element pair) {
        Element side = pair.appendElement("div").addClass("st-text").attr("data-side", texts.apply(key));
        for (WordDiff.Piece piece : pieces) {
            if (piece.marked() && !piece.text().isBlank()) {
                side.appendElement(mark).text(piece.text());
            } else {
                side.appendText(piece.text());
            }
        }
        if (pieces.isEmpty()) {
            side.appendElement("span").addClass("lf-quiet").text(texts.apply("studio.changes.nothing"));
        }
    }

    /** Codes of ours are shown in the words of the screen. */
    private String shown(Aspect aspect, String value) {
        return switch (aspect) {
            case TYPE -> value.isEmpty() ? "" : texts.apply("studio.type." + value);
            case KIND -> texts.apply("studio.kind." + value);
            case DISCLOSURE -> texts.apply("studio.class." + (value.isEmpty() ? "NONE" : value));
            case REQUIRED -> texts.apply("studio.required." + value);
            case LABEL,
                    HINT,
                    CHOICE_ADDED,
                    CHOICE_REMOVED,
                    CHOICE_LABEL,
                    CHOICE_ORDER,
                    RELEVANT,
                    CONSTRAINT,
                    CONSTRAINT_MESSAGE,
                    REQUIRED_MESSAGE,
                    CHOICE_FILTER,
                    CALCULATION,
                    REPEAT_COUNT,
                    PARAMETERS,
                    APPEARANCE -> value;
        };
    }

    private static Texts label(Item item) {
        return switch (item) {
            case Item.Question question -> question.label();
            case Item.Group group -> group.label();
            case Item.Roster roster -> roster.label();
            case Item.Calculation _ -> Texts.NONE;
        };
    }
}
