package org.landfall.instrument.words;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.Texts;

/** What the names of a form stand for. */
public final class Names {
    private final Map<String, Item> items = new HashMap<>();

    public Names(FormDefinition form) {
        form.items().forEach(this::add);
    }

    private void add(Item item) {
        items.put(item.name(), item);
        switch (item) {
            case Item.Group group -> group.items().forEach(this::add);
            case Item.Roster roster -> roster.items().forEach(this::add);
            case Item.Question _, Item.Calculation _ -> {}
        }
    }

    public boolean has(String name) {
        return items.containsKey(name);
    }

    /** Empty for what has none. */
    public Texts label(String name) {
        return switch (items.get(name)) {
            case Item.Question question -> question.label();
            case Item.Group group -> group.label();
            case Item.Roster roster -> roster.label();
            case Item.Calculation _ -> Texts.NONE;
            case null -> Texts.NONE;
        };
    }

    @Nullable
    String list(String name) {
        return items.get(name) instanceof Item.Question question ? question.list() : null;
    }

    boolean roster(String name) {
        return items.get(name) instanceof Item.Roster;
    }
}
