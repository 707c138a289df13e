package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.landfall.interview.engine.QuestionView;

/** How choices lie on the screen, as the appearance column asks, old spellings included. */
final class ChoiceLayout {
    private static final int MOST_TO_LOOK_THROUGH = 40;
    private static final int MOST_COLUMNS = 10;
    private static final Set<String> SEARCHED = Set.of("minimal", "autocomplete", "autocomplete_chars", "search");
    private static final Set<String> BESIDE = Set.of("horizontal", "horizontal-compact", "compact", "columns-pack");

    private ChoiceLayout() {}

    /** Whether the choices open on demand and are found by typing. Lists too long to look through always do. */
    static boolean searched(QuestionView question) {
        return words(question).anyMatch(word -> SEARCHED.contains(word) || word.startsWith("search("))
                || question.choices().size() > MOST_TO_LOOK_THROUGH;
    }

    static <C extends Component & HasStyle> void apply(QuestionView question, C group) {
        List<String> words = words(question).toList();
        group.addClassName("iv-choices");
        if (words.contains("likert")) {
            group.addClassName("iv-likert");
            group.getStyle()
                    .set("--iv-columns", String.valueOf(question.choices().size()));
        } else if (words.contains("columns") || words.stream().anyMatch(BESIDE::contains)) {
            group.addClassName("iv-columns");
        } else {
            words.stream()
                    .filter(word -> word.matches("(?:columns|compact|quickcompact)-\\d{1,2}"))
                    .map(word -> Integer.parseInt(word.substring(word.lastIndexOf('-') + 1)))
                    .filter(count -> count > 0)
                    .findFirst()
                    .ifPresent(count -> {
                        group.addClassName("iv-columns-n");
                        group.getStyle().set("--iv-columns", String.valueOf(Math.min(count, MOST_COLUMNS)));
                    });
        }
    }

    private static Stream<String> words(QuestionView question) {
        return Arrays.stream(question.appearance().strip().split("\\s+"));
    }
}
