package org.landfall.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds calculations and conditions that rest on themselves. Without depth limits of its own: it walks with a list, so
 * a long chain cannot exhaust the stack.
 */
final class CircleCheck {
    /** By path, for a name may stand in several groups; what an expression refers to is a name that stands once. */
    private final Map<String, Set<String>> restsOn = new LinkedHashMap<>();

    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    private CircleCheck(List<Item> items) {
        collect(items, "");
    }

    /** Each circle once, as the names along it, the first repeated at the end. */
    static List<List<String>> circles(List<Item> items) {
        CircleCheck check = new CircleCheck(items);
        List<List<String>> circles = new ArrayList<>();
        check.restsOn.keySet().forEach(name -> check.from(name, circles));
        return circles;
    }

    private void collect(List<Item> items, String group) {
        for (Item item : items) {
            String path = group + "/" + item.name();
            paths.put(item.name(), path);
            Set<String> names = restsOn.computeIfAbsent(path, _ -> new LinkedHashSet<>());
            if (!group.isEmpty()) {
                names.add(group);
            }
            switch (item) {
                case Item.Question question -> {
                    names.addAll(Expressions.placeholders(question.rules().relevant()));
                    names.addAll(Expressions.placeholders(question.rules().calculation()));
                }
                case Item.Calculation calculation -> {
                    names.addAll(Expressions.placeholders(calculation.expression()));
                    names.addAll(Expressions.placeholders(calculation.relevant()));
                }
                case Item.Group inner -> {
                    names.addAll(Expressions.placeholders(inner.relevant()));
                    collect(inner.items(), path);
                }
                case Item.Roster roster -> {
                    names.addAll(Expressions.placeholders(roster.relevant()));
                    names.addAll(Expressions.placeholders(roster.count()));
                    collect(roster.items(), path);
                }
            }
        }
    }

    private void from(String start, List<List<String>> circles) {
        List<String> path = new ArrayList<>(List.of(start));
        List<List<String>> waiting = new ArrayList<>(List.of(next(start)));
        while (!path.isEmpty()) {
            List<String> candidates = waiting.getLast();
            if (candidates.isEmpty()) {
                done.add(path.removeLast());
                waiting.removeLast();
                continue;
            }
            String name = candidates.removeLast();
            int seen = path.indexOf(name);
            if (seen >= 0) {
                List<String> circle = new ArrayList<>(path.subList(seen, path.size()));
                circle.add(name);
                circles.add(circle.stream().map(CircleCheck::name).toList());
            } else if (!done.contains(name)) {
                path.add(name);
                waiting.add(next(name));
            }
        }
    }

    private List<String> next(String path) {
        return done.contains(path)
                ? new ArrayList<>()
                : restsOn.getOrDefault(path, Set.of()).stream()
                        .map(rest -> rest.startsWith("/") ? rest : paths.getOrDefault(rest, rest))
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
