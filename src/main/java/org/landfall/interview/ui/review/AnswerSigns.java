package org.landfall.interview.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Check;

/** The small signs beside an answer: for whom it is, its marks where they say something, its note and its checks. */
final class AnswerSigns {
    private AnswerSigns() {}

    static List<Span> of(Component screen, AnswerLine.Said said) {
        List<Span> signs = new ArrayList<>();
        if (said.row().forInterviewer()) {
            signs.add(badge(screen.getTranslation("review.forInterviewer"), "warm"));
        }
        if (said.row().answered()) {
            marks(screen, said.view().mark(), signs);
        }
        String note = said.view().note();
        if (note != null) {
            signs.add(badge(screen.getTranslation("interview.note") + ": " + note, "plain"));
        }
        said.checks().forEach(check -> signs.add(badge(words(screen, check), "warm")));
        return signs;
    }

    private static void marks(Component screen, AnswerMark mark, List<Span> signs) {
        if (mark.scope() == AnswerMark.Scope.COMPANIONS || mark.scope() == AnswerMark.Scope.COMMUNITY) {
            signs.add(badge(screen.getTranslation("interview.scope." + mark.scope()), "accent"));
        }
        if (mark.basis() != AnswerMark.Basis.OWN) {
            signs.add(badge(screen.getTranslation("interview.basis." + mark.basis()), "accent"));
        }
        if (mark.certainty() != AnswerMark.Certainty.CERTAIN) {
            signs.add(badge(screen.getTranslation("interview.certainty." + mark.certainty()), "accent"));
        }
        if (mark.sourceRef() != null) {
            signs.add(badge(screen.getTranslation("interview.sourceAt", mark.sourceRef()), "plain"));
        }
    }

    private static String words(Component screen, Check check) {
        return screen.getTranslation(check.confirmed() ? "review.check.confirmed" : "review.check.open") + ": "
                + check.message()
                + (check.note() == null ? "" : " – " + check.note());
    }

    static Span badge(String text, String tone) {
        Span badge = new Span(text);
        badge.addClassName("lf-badge");
        badge.getElement().setAttribute("data-tone", tone);
        return badge;
    }
}
