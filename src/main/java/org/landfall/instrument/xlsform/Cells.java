package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row, by the standard's names of columns.
 *
 * @param values by path: {@code [name]}, {@code [label, English (en)]}, {@code [bind, jr:constraintMsg, Français (fr)]}
 */
record Cells(int row, Map<List<String>, String> values, String defaultLanguage) {

    String text(String... path) {
        return values.getOrDefault(List.of(path), "");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Localized localized(String... path) {
        List<String> column = List.of(path);
        Map<String, String> byLanguage = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.size() == column.size() + 1 && key.subList(0, column.size()).equals(column)) {
                byLanguage.put(key.getLast(), value);
            }
        });
        return Localized.of(text(path), byLanguage, defaultLanguage);
    }

    /** The members of a group of columns such as {@code bind}, in the order of the sheet. */
    Map<String, Localized> group(String column) {
        Map<String, Localized> members = new LinkedHashMap<>();
        for (List<String> key : values.keySet()) {
            if (key.size() > 1 && key.getFirst().equals(column)) {
                members.computeIfAbsent(key.get(1), member -> localized(column, member));
            }
        }
        return members;
    }

    /** The members of a group that knows no languages. */
    Map<String, String> attributes(String column) {
        Map<String, String> attributes = new LinkedHashMap<>();
        group(column).forEach((name, value) -> attributes.put(name, value.plain()));
        attributes.values().removeIf(String::isEmpty);
        return attributes;
    }
}
