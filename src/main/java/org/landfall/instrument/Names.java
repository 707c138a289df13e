package org.landfall.instrument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where every name of a form stands, and how one place refers to another in XPath. */
final class Names {
    static final String ROOT = "/data";

    /** @param roster path of the innermost roster around it, empty when there is none */
    record Place(
            Item item, String path, String roster, @Nullable Item parent) {}

    private final Map<String, Place> byName = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    Names(List<Item> items) {
        add(items, ROOT, "", null);
    }

    private void add(List<Item> items, String path, String roster, @Nullable Item parent) {
        for (Item item : items) {
            String own = path + "/" + item.name();
            if (byName.putIfAbsent(item.name(), new Place(item, own, roster, parent)) != null) {
                twice.add(item.name());
            }
            switch (item) {
                case Item.Question _ -> {}
                case Item.Calculation _ -> {}
                case Item.Group group -> add(group.items(), own, roster, group);
                case Item.Roster inner -> add(inner.items(), own, own, inner);
            }
        }
    }

    Set<String> all() {
        return byName.keySet();
    }

    Set<String> twice() {
        return twice;
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    Place place(String name) {
        Place place = byName.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no such name");
        }
        return place;
    }

    /** An expression of an item with {@code ${name}} turned into paths, relative within the same roster. */
    String expression(String expression, Item of) {
        return resolve(
                expression,
                name -> " " + reference(name, of, "") + " ",
                name -> place(name).path());
    }

    /** As {@link #expression}, for the filter of choices, where the context is the choice and not the question. */
    String filter(String expression, Item of) {
        return resolve(
                expression,
                name -> " " + reference(name, of, "current()/") + " ",
                name -> place(name).path());
    }

    /** An expression with absolute paths only. */
    String absolute(String expression) {
        return resolve(
                expression,
                name -> " " + place(name).path() + " ",
                name -> place(name).path());
    }

    private static String resolve(String expression, UnaryOperator<String> inCode, UnaryOperator<String> inLiteral) {
        StringBuilder resolved = new StringBuilder();
        for (Expressions.Part part : Expressions.parts(expression)) {
            resolved.append(Expressions.replacePlaceholders(part.text(), part.literal() ? inLiteral : inCode));
        }
        return resolved.toString().strip();
    }

    /** The path from an item to a name: relative when both stand in the same roster, absolute otherwise. */
    String reference(String name, Item from, String relativePrefix) {
        Place to = place(name);
        Place here = place(from.name());
        if (here.roster().isEmpty() || !to.path().startsWith(here.roster() + "/")) {
            return to.path();
        }
        int up = depth(here.path()) - depth(here.roster());
        return relativePrefix
                + "../".repeat(up)
                + to.path().substring(here.roster().length() + 1);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }
}
