package org.landfall.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the {@code settings} sheet says; it has one row. */
record Settings(String formId, String version, Texts title, String defaultLanguage) {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    static Settings read(List<Sheet> sheets, Languages languages, Problems problems) {
        Sheet sheet = Sheet.find(sheets, "settings").orElse(null);
        if (sheet == null || sheet.rows().isEmpty()) {
            problems.add("settings", 0, "", "noSettings");
            return new Settings("", "", Texts.NONE, "");
        }
        Sheet.Row row = sheet.rows().getFirst();
        String id = row.get("form_id").isEmpty() ? row.get("id_string") : row.get("form_id");
        if (!ID.matcher(id).matches()) {
            problems.add("settings", row.number(), "form_id", "formId", id);
        }
        String version = row.get("version").isEmpty() ? "1" : row.get("version");
        if (!VERSION.matcher(version).matches()) {
            problems.add("settings", row.number(), "version", "version", version);
        }
        return new Settings(id, version, title(row, languages, id), defaultLanguage(row, languages, problems));
    }

    private static Texts title(Sheet.Row row, Languages languages, String id) {
        Map<String, String> titles =
                new LinkedHashMap<>(languages.texts(row, "form_title").byLanguage());
        languages.codes().forEach(code -> titles.putIfAbsent(code, id));
        return new Texts(titles);
    }

    private static String defaultLanguage(Sheet.Row row, Languages languages, Problems problems) {
        String wanted = row.get("default_language");
        String code = Languages.code(wanted);
        if (wanted.isEmpty()) {
            return languages.codes().getFirst();
        }
        if (!languages.names().containsKey(code)) {
            problems.add("settings", row.number(), "default_language", "defaultLanguage", wanted);
            return languages.codes().getFirst();
        }
        return code;
    }
}
