package org.landfall.instrument.xform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A node of the record and all that the form says about it. Filled while the form is read. */
final class Place {
    final String name;
    final @Nullable Place parent;
    final List<Place> children = new ArrayList<>();
    final Map<String, String> attributes = new LinkedHashMap<>();
    final Map<String, String> bind = new LinkedHashMap<>();
    final Set<Place> triggers = new LinkedHashSet<>();
    String value = "";
    /** Control, group or repeat of the body. */
    @Nullable
    Element control;
    /** Where the label of a repeat stands: in the group around it. */
    @Nullable
    Element labelled;
    /** A group of the body around it that is no node of the record. */
    @Nullable
    Element loose;

    boolean repeat;
    /** What sets it by itself: an expression computed once, a place or a recording taken unasked. */
    String computedDefault = "";

    String triggered = "";
    String sensor = "";
    String quality = "";
    /** Place in the body, 0 where it is in none. */
    int order;

    Place(String name, @Nullable Place parent) {
        this.name = name;
        this.parent = parent;
    }

    String path() {
        return parent == null ? "/" + name : parent.path() + "/" + name;
    }

    Place child(String childName) {
        for (Place child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        Place made = new Place(childName, this);
        children.add(made);
        return made;
    }

    @Nullable
    Place find(String childName) {
        return children.stream()
                .filter(child -> child.name.equals(childName))
                .findFirst()
                .orElse(null);
    }

    boolean inRepeat() {
        for (Place at = this; at != null; at = at.parent) {
            if (at.repeat) {
                return true;
            }
        }
        return false;
    }

    boolean section() {
        return repeat || !children.isEmpty();
    }

    /** What a record, or an entry of it that becomes an entity, carries beside its answers. */
    boolean meta() {
        return name.equals("meta") && parent != null && (parent.parent == null || find("entity") != null);
    }

    /** The entities that the form makes or changes, those of the deeper groups first. */
    List<Place> entities() {
        List<Place> entities = new ArrayList<>();
        children.forEach(child -> entities.addAll(child.entities()));
        Place meta = find("meta");
        Place own = meta == null || !meta.meta() ? null : meta.find("entity");
        if (own != null) {
            entities.add(own);
        }
        return entities;
    }

    /** The list that an answer is saved to: that of the nearest entity around it. */
    String savedTo() {
        Place meta = find("meta");
        Place own = meta == null || !meta.meta() ? null : meta.find("entity");
        return own != null ? own.attributes.getOrDefault("dataset", "") : parent == null ? "" : parent.savedTo();
    }

    Place root() {
        return parent == null ? this : parent.root();
    }

    /** Children as people meet them; what nobody is asked stays behind what stands before it in the record. */
    List<Place> inOrder() {
        Map<Place, Integer> orders = new LinkedHashMap<>();
        int last = 0;
        for (Place child : children) {
            int own = child.firstOrder();
            last = own == 0 ? last : own;
            orders.put(child, last);
        }
        List<Place> sorted = new ArrayList<>(children);
        sorted.sort(java.util.Comparator.comparingInt(orders::get));
        return sorted;
    }

    private int firstOrder() {
        return order > 0
                ? order
                : children.stream()
                        .mapToInt(Place::firstOrder)
                        .filter(found -> found > 0)
                        .min()
                        .orElse(0);
    }
}
