package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.interview.engine.ChoiceView;

/**
 * Keeps a choice that the form lets stand only alone apart from the others: the one just ticked stays, and who listens to
 * the screen hears what was unticked for it.
 */
final class Alone extends Span {
    private final Set<String> exclusive;

    Alone(Set<String> exclusive) {
        this.exclusive = exclusive;
        addClassName("iv-unseen");
        getElement().setAttribute("role", "status");
    }

    Set<ChoiceView> settled(Set<ChoiceView> before, Set<ChoiceView> after) {
        Set<ChoiceView> added = new LinkedHashSet<>(after);
        added.removeAll(before);
        Set<ChoiceView> alone = added.stream().filter(this::standsAlone).collect(Collectors.toSet());
        Set<ChoiceView> kept = new LinkedHashSet<>(after);
        if (!added.isEmpty()) {
            kept.removeIf(choice -> alone.isEmpty() ? standsAlone(choice) : !alone.contains(choice));
        }
        say(after, kept);
        return kept;
    }

    private boolean standsAlone(ChoiceView choice) {
        return exclusive.contains(choice.code());
    }

    private void say(Set<ChoiceView> after, Set<ChoiceView> kept) {
        String unticked = after.stream()
                .filter(choice -> !kept.contains(choice))
                .map(ChoiceView::label)
                .collect(Collectors.joining(", "));
        setText(unticked.isEmpty() ? "" : getTranslation("interview.unticked", unticked));
    }
}
