package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The settings sheet, which has one row that counts.
 *
 * @param values by the standard's names: {@code id_string}, {@code version}, {@code instance_name} …
 * @param attributes of the instance, from {@code attribute::…} columns
 */
record SettingsRow(Map<String, String> values, Map<String, String> attributes) {
    static final String DEFAULT = "default";
    private static final String SHEET = "settings";

    static SettingsRow read(List<Table> tables, Problems problems) {
        SettingsRow settings = new SettingsRow(new LinkedHashMap<>(), new LinkedHashMap<>());
        Table table = Table.find(tables, SHEET).orElse(null);
        if (table != null && !table.lines().isEmpty()) {
            Table clear = withOneId(table, problems);
            Columns columns = Columns.of(clear, Columns.SETTINGS, Columns.SETTINGS_KNOWN, DEFAULT, problems);
            settings.take(columns.cells(clear.lines().getFirst(), false), problems);
        }
        return settings;
    }

    private void take(Cells row, Problems problems) {
        row.values().forEach((path, value) -> {
            if (path.size() == 1) {
                values.put(path.getFirst(), value);
            } else if (path.getFirst().equals("attribute") && Names.validAttribute(path.get(1))) {
                attributes.put(path.get(1), value);
            }
        });
        Localized title = row.localized("title");
        if (title.translated()) {
            String first = title.byLanguage().values().iterator().next();
            values.put("title", title.byLanguage().getOrDefault(text("default_language", DEFAULT), first));
        }
        if (!Names.valid(text("name", "data"))) {
            problems.add(SHEET, row.row(), "name", "badName", text("name", ""));
            values.remove("name");
        }
        if (values.containsKey("public_key")) {
            problems.warn(SHEET, row.row(), "public_key", "publicKey");
            if (on("omit_instanceid")) {
                problems.add(SHEET, row.row(), "omit_instanceID", "omittedId");
            }
        }
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean on(String name) {
        return yes(text(name, "no"));
    }

    static boolean yes(String word) {
        return Set.of("yes", "true", "true()").contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean no(String word) {
        return Set.of("no", "false", "false()").contains(word.toLowerCase(Locale.ROOT));
    }

    /** Where both of its names head a column, {@code form_id} counts. */
    private static Table withOneId(Table table, Problems problems) {
        List<String> headings = new ArrayList<>(table.headings());
        int old = headings.indexOf("id_string");
        if (old < 0 || !headings.contains("form_id")) {
            return table;
        }
        problems.warn(SHEET, 1, "id_string", "twoIds");
        headings.set(old, "");
        return new Table(table.name(), headings, table.lines());
    }
}
