package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Interpreter;
import org.landfall.interview.Preparation;
import org.landfall.interview.Stop;

/** How a talk was prepared, to read: who held it, where, what was found to speak against it. Not there for a document. */
final class BeforehandCard extends Div {
    private final DescriptionList facts = new DescriptionList();

    BeforehandCard(Optional<Preparation> preparation, String interviewer) {
        addClassNames("lf-card", "lf-facts");
        setVisible(preparation.filter(one -> one.setting().withPerson()).isPresent());
        add(new H2(getTranslation("review.beforehand")), facts);
        preparation.ifPresent(one -> show(one, interviewer));
    }

    private void show(Preparation preparation, String interviewer) {
        fact("review.beforehand.interviewer", interviewer);
        fact("prepare.setting", getTranslation("prepare.setting." + preparation.setting()));
        fact("prepare.interpreter", interpreter(preparation.interpreter()));
        fact("review.beforehand.stops", stops(preparation));
        if (!preparation.newReason().isBlank()) {
            fact("prepare.newReason", preparation.newReason());
        }
        fact("prepare.wish", wish(preparation));
    }

    private String interpreter(@Nullable Interpreter interpreter) {
        if (interpreter == null) {
            return getTranslation("prepare.interpreter.none");
        }
        String who = getTranslation("prepare.interpreter." + interpreter.kind()) + ", " + interpreter.code();
        return interpreter.statement() ? who + ". " + getTranslation("prepare.interpreter.statement") : who;
    }

    private String stops(Preparation preparation) {
        String found = Arrays.stream(Stop.values())
                .filter(preparation.found()::contains)
                .map(stop -> getTranslation("prepare.stop." + stop))
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? getTranslation("prepare.stop.NONE") : found;
    }

    private String wish(Preparation preparation) {
        String wish = getTranslation("prepare.wish." + preparation.wish());
        if (preparation.wish() == Preparation.Wish.NONE) {
            return wish;
        }
        return wish + ". " + getTranslation(preparation.wishMet() ? "prepare.wish.met" : "review.beforehand.wishUnmet");
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
