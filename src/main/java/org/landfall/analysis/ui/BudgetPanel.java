package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import org.landfall.analysis.Budget;
import org.landfall.analysis.SourceNames;
import org.landfall.analysis.SourceQuestion;
import org.landfall.analysis.Variable;

/** What the study has told, what it may still tell, and what that lets an attacker guess, in plain words. */
class BudgetPanel extends Section {
    private final List<Variable> variables;
    private final SourceNames names;

    BudgetPanel(List<Variable> variables) {
        this.variables = variables;
        names = new SourceNames(variables, getLocale().getLanguage());
        addClassNames("an-budget", "lf-card");
    }

    /** @param after what would be left once the plan is carried out; the same where there is none */
    void show(Budget now, Budget after) {
        removeAll();
        add(new H2(getTranslation("analysis.budget.title")), new Paragraph(getTranslation("analysis.budget.text")));
        add(all(now, after));
        var topics = topics(now, after);
        if (!topics.isEmpty()) {
            add(fold("analysis.budget.topics", topics));
        }
        var questions = questions(now, after);
        if (!questions.isEmpty()) {
            add(fold("analysis.budget.questions", questions));
        }
        var attacker = new Paragraph(getTranslation(
                "analysis.budget.attacker",
                percent(answer(after)),
                percent(after.ledger().presence().accuracy())));
        attacker.addClassName("lf-quiet");
        add(attacker);
    }

    private Component all(Budget now, Budget after) {
        boolean two = now.twoCustodians();
        return new Gauge(
                getTranslation("analysis.budget.all"),
                left(now.left(), after.left()),
                now.ledger().used(two),
                after.ledger().used(two));
    }

    private List<Gauge> topics(Budget now, Budget after) {
        boolean two = now.twoCustodians();
        return variables.stream()
                .flatMap(variable -> variable.sources().stream())
                .map(SourceQuestion::topic)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .filter(topic -> after.ledger().usedOfTopic(topic, two) > 0)
                .map(topic -> new Gauge(
                        names.topic(topic),
                        left(now.leftOfTopic(topic), after.leftOfTopic(topic)),
                        now.ledger().usedOfTopic(topic, two),
                        after.ledger().usedOfTopic(topic, two)))
                .toList();
    }

    /** The most used first. */
    private List<Gauge> questions(Budget now, Budget after) {
        return after.ledger().questions().stream()
                .sorted(Comparator.comparingDouble(
                                (String question) -> -after.ledger().used(question))
                        .thenComparing(Comparator.naturalOrder()))
                .map(question -> new Gauge(
                        names.question(question),
                        left(now.left(question), after.left(question)),
                        now.ledger().used(question),
                        after.ledger().used(question)))
                .toList();
    }

    private String left(int now, int after) {
        return now == after
                ? getTranslation("analysis.budget.left", now)
                : getTranslation("analysis.budget.leftAfter", now, after);
    }

    private Details fold(String titleKey, List<Gauge> gauges) {
        var list = new Div();
        list.addClassName("an-gauges");
        gauges.forEach(list::add);
        return new Details(getTranslation(titleKey, gauges.size()), list);
    }

    private static double answer(Budget budget) {
        return budget.ledger().questions().stream()
                .mapToDouble(question -> budget.ledger().answer(question).accuracy())
                .max()
                .orElse(0.5);
    }

    /** Rounded up: a promise may not be better than it is kept. */
    private static long percent(double share) {
        return (long) Math.ceil(100 * share - 1e-9);
    }
}
