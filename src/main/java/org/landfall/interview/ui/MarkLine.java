package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.QuestionView;

/** Says under a question which marks its answer has besides the usual ones, so that none is set and forgotten. */
final class MarkLine extends Paragraph {
    MarkLine() {
        addClassName("iv-marked");
        getElement().setAttribute("role", "status");
    }

    void show(@Nullable QuestionView question) {
        List<String> words = question == null ? List.of() : words(question);
        Changed.text(this, words.isEmpty() ? "" : getTranslation("conduct.marked", String.join(" · ", words)));
    }

    private List<String> words(QuestionView question) {
        AnswerMark mark = question.mark();
        List<String> words = new ArrayList<>();
        if (mark.scope() == AnswerMark.Scope.COMPANIONS || mark.scope() == AnswerMark.Scope.COMMUNITY) {
            words.add(getTranslation("interview.scope." + mark.scope()));
        }
        if (mark.basis() != AnswerMark.Basis.OWN) {
            words.add(getTranslation("interview.basis." + mark.basis()));
        }
        if (mark.certainty() != AnswerMark.Certainty.CERTAIN) {
            words.add(getTranslation("interview.certainty." + mark.certainty()));
        }
        if (mark.sourceRef() != null) {
            words.add(getTranslation("interview.sourceAt", mark.sourceRef()));
        }
        if (question.note() != null) {
            words.add(getTranslation("interview.note"));
        }
        return words;
    }
}
