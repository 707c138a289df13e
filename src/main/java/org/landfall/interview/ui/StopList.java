package org.landfall.interview.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * @param changed told after every tick
     * @param ahead whether the talk is on another day, so that nobody knows yet who could hear it
     */
    StopList(Runnable changed, boolean ahead) {
        setLabel(getTranslation("prepare.stops"));
        setItems(Line.values());
        setItemLabelGenerator(line -> getTranslation(
                ahead && line == Line.NOT_PRIVATE ? "booking.stop.NOT_PRIVATE" : "prepare.stop." + line));
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

    void take(Set<Stop> found) {
        setValue(
                found.isEmpty()
                        ? Set.of(Line.NONE)
                        : found.stream().map(stop -> Line.valueOf(stop.name())).collect(Collectors.toSet()));
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
