package org.landfall.interview.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.landfall.interview.Stop;

/** The reasons against a talk, to be ticked where they hold, and a first line that says none does. One of both is needed. */
final class StopList extends CheckboxGroup<StopList.Line> {
    /** What may be ticked. */
    enum Line {
        NONE,
        NOT_PRIVATE,
        UNDER_AGE,
        IN_CUSTODY,
        OFFICIAL,
        MET_BEFORE
    }

    /** @param changed told after every tick */
    StopList(Runnable changed) {
        setLabel(getTranslation("prepare.stops"));
        setItems(Line.values());
        setItemLabelGenerator(line -> getTranslation("prepare.stop." + line));
        setErrorMessage(getTranslation("prepare.stops.open"));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                setValue(settled(change.getOldValue(), change.getValue()));
            }
            setInvalid(false);
            changed.run();
        });
    }

    boolean answered() {
        setInvalid(getValue().isEmpty());
        return !getValue().isEmpty();
    }

    Set<Stop> found() {
        EnumSet<Stop> found = EnumSet.noneOf(Stop.class);
        getValue().stream().filter(line -> line != Line.NONE).forEach(line -> found.add(Stop.valueOf(line.name())));
        return found;
    }

    void takeFocus() {
        Focus.onChoice(this);
    }

    /** "None" and a reason exclude each other; the newer tick counts. */
    private static Set<Line> settled(Set<Line> before, Set<Line> now) {
        Set<Line> settled = new HashSet<>(now);
        if (now.contains(Line.NONE) && now.size() > 1) {
            if (before.contains(Line.NONE)) {
                settled.remove(Line.NONE);
            } else {
                settled.retainAll(Set.of(Line.NONE));
            }
        }
        return settled;
    }
}
