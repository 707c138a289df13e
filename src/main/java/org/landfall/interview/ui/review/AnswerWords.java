package org.landfall.interview.ui.review;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Choice;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.PartialDate;

/** Questions and answers of a form in words, whether they apply at present or not. */
final class AnswerWords {
    private static final Pattern ENTRY = Pattern.compile("\\[(\\d+)]/[^/]+$");
    private static final Pattern PLACE = Pattern.compile("\\$\\{[^}]*}");

    private final Component screen;
    private final FormDefinition form;
    private final String language;

    AnswerWords(Component screen, FormDefinition form) {
        this.screen = screen;
        this.form = form;
        String own = screen.getTranslation("review.language");
        this.language = form.languages().contains(own) ? own : form.defaultLanguage();
    }

    /** The question at a path, with the number of the entry it stands in. */
    String question(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String label = form.question(name)
                .map(question -> PLACE.matcher(question.label().in(language)).replaceAll("…"))
                .filter(words -> !words.isBlank())
                .orElse(name);
        Matcher entry = ENTRY.matcher(path);
        return entry.find() ? label + " (" + entry.group(1) + ")" : label;
    }

    String answer(Entry.@Nullable Answered said) {
        if (said == null) {
            return "–";
        }
        if (said.missing() != null) {
            return screen.getTranslation("interview.missing." + said.missing());
        }
        String value = said.value();
        if (value == null) {
            return "–";
        }
        String name = said.path().substring(said.path().lastIndexOf('/') + 1);
        return form.question(name).map(question -> words(question, value)).orElse(value);
    }

    private String words(Item.Question question, String value) {
        if (question.list() != null) {
            return Arrays.stream(value.split(" "))
                    .map(code -> label(form.choicesOf(question), code))
                    .collect(Collectors.joining(", "));
        }
        return question.type() == QuestionType.DATE
                ? PartialDate.parse(value).map(date -> date.shown(language)).orElse(value)
                : value;
    }

    private String label(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(choice -> choice.label().in(language))
                .orElse(code);
    }
}
