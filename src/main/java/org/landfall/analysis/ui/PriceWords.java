package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landfall.analysis.Plan;
import org.landfall.analysis.Plan.Price;
import org.landfall.analysis.SourceNames;
import org.landfall.analysis.Variable;

/** What a table would cost, in one sentence. */
record PriceWords(Component view, Locale locale, List<Variable> variables) {

    String of(Plan.Step step) {
        var names = new SourceNames(variables, locale.getLanguage());
        var caption = Captions.of(step.wish(), variables, locale);
        return switch (step.price()) {
            case Price.Free free -> view.getTranslation("analysis.plan.free", caption);
            case Price.Pays pays ->
                view.getTranslation(
                        "analysis.plan.pays",
                        caption,
                        pays.questions().stream()
                                .map(source -> names.question(source.question()))
                                .distinct()
                                .collect(Collectors.joining(", ")));
            case Price.Refused refused ->
                view.getTranslation(
                        "analysis.plan.refused", caption, new Refusals(view, locale).reason(refused.why(), variables));
        };
    }
}
