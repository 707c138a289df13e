package org.landfall.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code choices} sheet into lists. */
final class ChoicesReader {
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> OWN =
            Set.of("list_name", "list name", "name", "label", "standard", "image", "audio", "video");

    private ChoicesReader() {}

    static Map<String, List<Choice>> read(Sheet sheet, Languages languages, Problems problems) {
        Map<String, List<Choice>> lists = new LinkedHashMap<>();
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            String list = row.get("list_name").isEmpty() ? row.get("list name") : row.get("list_name");
            String code = row.get("name");
            Texts label = languages.texts(row, "label");
            if (list.isEmpty()) {
                problems.add("choices", row.number(), "list_name", "choiceWithoutList");
                continue;
            }
            if (code.isEmpty() || code.chars().anyMatch(Character::isWhitespace)) {
                problems.add("choices", row.number(), "name", "choiceCode", code);
            } else if (!codes.computeIfAbsent(list, _ -> new LinkedHashSet<>()).add(code)) {
                problems.add("choices", row.number(), "name", "duplicateChoice", code, list);
            }
            if (label.isEmpty()) {
                problems.add("choices", row.number(), "label", "noLabel", code);
            }
            lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(new Choice(code, label, attributes(row)));
        }
        return lists;
    }

    private static Map<String, String> attributes(Sheet.Row row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        row.cells().forEach((heading, value) -> {
            if (ATTRIBUTE.matcher(heading).matches() && !OWN.contains(heading)) {
                attributes.put(heading, value);
            }
        });
        return attributes;
    }
}
