package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.landfall.analysis.CutOutcome;
import org.landfall.analysis.ReleaseOutcome;
import org.landfall.analysis.ReleaseWords;
import org.landfall.analysis.SourceNames;
import org.landfall.analysis.Variable;
import org.landfall.disclosure.Permission;

/** Says in one sentence what became of a wish for a table or a vintage, and what to do when it was refused. */
record Refusals(Component view, Locale locale) {

    /** @param variables those of the vintage, for their labels */
    String sentence(ReleaseOutcome outcome, List<Variable> variables) {
        return new ReleaseWords(view::getTranslation, locale.getLanguage(), variables).sentence(outcome);
    }

    /** The same in a few words, for a list. */
    String reason(ReleaseOutcome outcome, List<Variable> variables) {
        return switch (outcome) {
            case ReleaseOutcome.TooManyCells cells ->
                view.getTranslation("analysis.reason.cells", cells.cells(), cells.most());
            case ReleaseOutcome.Unpaid unpaid -> reason(unpaid.why(), variables);
            case ReleaseOutcome.Released _,
                    ReleaseOutcome.Retired _,
                    ReleaseOutcome.NumberOfVariables _,
                    ReleaseOutcome.NotReleasable _,
                    ReleaseOutcome.SameQuestion _ -> sentence(outcome, variables);
        };
    }

    private String reason(Permission why, List<Variable> variables) {
        var names = new SourceNames(variables, locale.getLanguage());
        return switch (why) {
            case Permission.Granted granted -> view.getTranslation("analysis.release.done");
            case Permission.QuestionSpent spent ->
                view.getTranslation("analysis.reason.spent", names.question(spent.question()), spent.most());
            case Permission.TopicNeedsTwoCustodians topic ->
                view.getTranslation("analysis.reason.needsTwo", names.topic(topic.topic()), topic.most());
            case Permission.TopicSpent topic ->
                view.getTranslation("analysis.reason.spent", names.topic(topic.topic()), topic.most());
            case Permission.TwoCustodiansNeeded two -> view.getTranslation("analysis.reason.studyNeedsTwo", two.most());
            case Permission.StudySpent spent -> view.getTranslation("analysis.reason.studySpent", spent.most());
        };
    }

    String sentence(CutOutcome outcome) {
        return switch (outcome) {
            case CutOutcome.Cut cut ->
                view.getTranslation("analysis.cut.done", cut.vintage().label());
            case CutOutcome.TooSoon soon ->
                view.getTranslation("analysis.cut.tooSoon", Dates.day(soon.earliest(), locale));
            case CutOutcome.NoRule none -> view.getTranslation("counted.missing");
            case CutOutcome.TooFewPersons few ->
                view.getTranslation("analysis.cut.tooFewPersons", few.ready(), few.least());
            case CutOutcome.SamePerson same -> view.getTranslation("cut.samePerson");
            case CutOutcome.Gone gone -> view.getTranslation("cut.outcome.GONE");
            case CutOutcome.TooFewNew few -> view.getTranslation("analysis.cut.tooFewNew", few.changed(), few.least());
        };
    }
}
