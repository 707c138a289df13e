package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.review.Change;
import org.landfall.shell.Moments;

/** One change of one answer: when and by whom, what stood there and what stands there now, and why. */
final class ChangeLine extends Div {
    private final AnswerWords words;

    /** @param question said where the line stands among those of other answers */
    ChangeLine(Change change, AnswerWords words, String who, boolean question) {
        this.words = words;
        addClassName("rv-change");
        Span when = new Span(Moments.dayAndTime(change.at()) + " · " + who);
        when.addClassName("lf-quiet");
        add(when);
        if (question) {
            Paragraph asked = new Paragraph(words.question(change.path()));
            asked.addClassName("rv-question");
            add(asked);
        }
        differences(change.before(), change.after());
        if (change.reason() != null) {
            Paragraph reason = new Paragraph(getTranslation("review.reason", change.reason()));
            reason.addClassName("rv-reason");
            add(reason);
        }
    }

    private void differences(Entry.@Nullable Answered before, Entry.@Nullable Answered after) {
        if (after == null) {
            differs(words.answer(before), getTranslation("review.takenOut"));
            return;
        }
        String old = words.answer(before);
        String now = words.answer(after);
        if (before == null) {
            add(new Paragraph(now));
        } else if (!old.equals(now)) {
            differs(old, now);
        }
        AnswerMark was = before == null ? atFirst(after.mark().scope()) : before.mark();
        marked("interview.scope", was.scope(), after.mark().scope());
        marked("interview.basis", was.basis(), after.mark().basis());
        marked("interview.certainty", was.certainty(), after.mark().certainty());
        text("interview.source", was.sourceRef(), after.mark().sourceRef());
        text("interview.note", before == null ? null : before.note(), after.note());
    }

    /** Answers that are about nobody's life are so from the start. */
    private static AnswerMark atFirst(AnswerMark.Scope scope) {
        return AnswerMark.of(scope == AnswerMark.Scope.NONE ? scope : AnswerMark.Scope.SELF);
    }

    private void marked(String key, Enum<?> before, Enum<?> after) {
        if (before != after) {
            add(new Paragraph(getTranslation(
                    "review.markChanged",
                    getTranslation(key),
                    getTranslation(key + "." + before.name()),
                    getTranslation(key + "." + after.name()))));
        }
    }

    private void text(String key, @Nullable String before, @Nullable String after) {
        if (!String.valueOf(before).equals(String.valueOf(after))) {
            add(new Paragraph(getTranslation(
                    "review.markChanged",
                    getTranslation(key),
                    before == null ? "–" : before,
                    after == null ? "–" : after)));
        }
    }

    private void differs(String before, String after) {
        Span old = new Span(before);
        old.addClassName("rv-old");
        Span arrow = new Span(" → ");
        arrow.getElement().setAttribute("aria-label", getTranslation("review.becomes"));
        Span now = new Span(after);
        now.addClassName("rv-now");
        Paragraph line = new Paragraph(old, arrow, now);
        add(line);
    }
}
