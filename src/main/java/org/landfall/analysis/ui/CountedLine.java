package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.study.CountingRule;

/** Says whom the vintages of a study count, or that nobody has said so yet, and leads to where it is said. */
final class CountedLine extends Div {
    private final FormDefinition form;

    CountedLine(FormDefinition form, Optional<CountingRule> rule, Consumer<CountingRule> set) {
        this.form = form;
        add(new Paragraph(rule.map(this::words).orElseGet(() -> getTranslation("counted.missing"))));
        if (!rule.equals(Optional.of(CountingRule.BUILT_IN))) {
            add(new Button(getTranslation("counted.action"), click -> new CountedDialog(form, rule, set).open()));
        }
    }

    private String words(CountingRule rule) {
        if (rule.equals(CountingRule.BUILT_IN)) {
            return getTranslation("analysis.cut.who");
        }
        String consent =
                getTranslation("counted.consent", label(rule.consent()), answers(rule.consent(), rule.agreed()));
        return rule.frame() == null
                ? consent
                : consent + " "
                        + getTranslation("counted.frame", label(rule.frame()), answers(rule.frame(), rule.counted()));
    }

    private String label(String name) {
        return form.question(name)
                .map(question -> question.label().in(language()))
                .filter(label -> !label.isBlank())
                .orElse(name);
    }

    private String answers(String name, Set<String> codes) {
        Optional<Item.Question> question = form.question(name);
        return question.stream()
                .flatMap(found -> form.choicesOf(found).stream())
                .filter(choice -> codes.contains(choice.code()))
                .map(choice -> choice.label().in(language()))
                .collect(Collectors.joining(", "));
    }

    private String language() {
        Locale locale = getLocale();
        return locale.getLanguage();
    }
}
