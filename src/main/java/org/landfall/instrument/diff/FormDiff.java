package org.landfall.instrument.diff;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;

/** Two versions of a form held against each other. What is the same in both is not spoken of. */
public final class FormDiff {
    private final Map<String, Place> before = new LinkedHashMap<>();
    private final Map<String, Place> after = new LinkedHashMap<>();

    private record Place(Item item, String parent) {}

    private FormDiff() {}

    /** In the order of the newer version; what is gone comes last. */
    public static List<Change> of(FormDefinition older, FormDefinition newer) {
        FormDiff diff = new FormDiff();
        collect(older.items(), "", diff.before);
        collect(newer.items(), "", diff.after);
        return diff.changes(new Aspects(older, newer));
    }

    private List<Change> changes(Aspects aspects) {
        Set<String> moved = moved();
        List<Change> changes = new ArrayList<>();
        after.forEach((key, place) -> {
            Place was = before.get(key);
            if (was == null) {
                changes.add(new Change.Added(place.item()));
                return;
            }
            Optional<Change.Move> move =
                    moved.contains(key) ? Optional.of(new Change.Move(was.parent(), place.parent())) : Optional.empty();
            List<Difference> differences = aspects.between(was.item(), place.item());
            if (move.isPresent() || !differences.isEmpty()) {
                changes.add(new Change.Kept(place.item(), move, differences));
            }
        });
        before.forEach((key, place) -> {
            if (!after.containsKey(key)) {
                changes.add(new Change.Removed(place.item()));
            }
        });
        return changes;
    }

    /** What stands in another group, or elsewhere among those that are in the same group in both. */
    private Set<String> moved() {
        Set<String> moved = new HashSet<>();
        Map<String, List<String>> oldOrder = new LinkedHashMap<>();
        Map<String, List<String>> newOrder = new LinkedHashMap<>();
        before.forEach((key, place) -> {
            Place now = after.get(key);
            if (now != null && now.parent().equals(place.parent())) {
                oldOrder.computeIfAbsent(place.parent(), _ -> new ArrayList<>()).add(key);
            } else if (now != null) {
                moved.add(key);
            }
        });
        after.forEach((key, place) -> {
            Place was = before.get(key);
            if (was != null && was.parent().equals(place.parent())) {
                newOrder.computeIfAbsent(place.parent(), _ -> new ArrayList<>()).add(key);
            }
        });
        oldOrder.forEach((parent, keys) -> DiffUtils.diff(keys, newOrder.getOrDefault(parent, List.of()))
                .getDeltas()
                .forEach(delta -> moved.addAll(delta.getTarget().getLines())));
        return moved;
    }

    /** By name, or by its whole path where a name stands twice. */
    private static void collect(List<Item> items, String parent, Map<String, Place> into) {
        for (Item item : items) {
            String path = parent.isEmpty() ? item.name() : parent + " / " + item.name();
            into.put(into.containsKey(item.name()) ? path : item.name(), new Place(item, parent));
            switch (item) {
                case Item.Group group -> collect(group.items(), path, into);
                case Item.Roster roster -> collect(roster.items(), path, into);
                case Item.Question _, Item.Calculation _ -> {}
            }
        }
    }
}
