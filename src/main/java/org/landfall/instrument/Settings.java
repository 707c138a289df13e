package org.landfall.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.XlsForm;

/** What the {@code settings} sheet says; it has one row. */
record Settings(String formId, String version, Texts title, String defaultLanguage) {
    private static final Pattern ID = Pattern.compile("\\P{Cntrl}{1,64}");
    private static final Pattern VERSION = Pattern.compile("\\P{Cntrl}{1,40}");
    private static final Sheet.Row EMPTY = new Sheet.Row(0, Map.of());

    static Settings read(XlsForm form, List<Sheet> sheets, Languages languages, Problems problems) {
        Sheet.Row row = Sheet.find(sheets, "settings")
                .flatMap(sheet -> sheet.rows().stream().findFirst())
                .orElse(EMPTY);
        String id = form.id();
        if (form.setting("id_string").isEmpty()) {
            problems.warn("settings", row.number(), "form_id", "noFormId", id);
        }
        if (!ID.matcher(id).matches()) {
            problems.add("settings", row.number(), "form_id", "formId", id);
        }
        String version = form.setting("version").orElse("1");
        if (!VERSION.matcher(version).matches()) {
            problems.add("settings", row.number(), "version", "version", version);
        }
        return new Settings(
                id, version, title(row, languages, form.title()), defaultLanguage(row, languages, problems));
    }

    private static Texts title(Sheet.Row row, Languages languages, String plain) {
        Map<String, String> titles =
                new LinkedHashMap<>(languages.texts(row, "form_title").byLanguage());
        languages.codes().forEach(code -> titles.putIfAbsent(code, plain));
        return new Texts(titles);
    }

    private static String defaultLanguage(Sheet.Row row, Languages languages, Problems problems) {
        String wanted = row.get("default_language");
        String code = Languages.code(wanted);
        if (wanted.isEmpty()) {
            return languages.codes().getFirst();
        }
        if (!languages.names().containsKey(code)) {
            problems.warn("settings", row.number(), "default_language", "defaultLanguage", wanted);
            return languages.codes().getFirst();
        }
        return code;
    }
}
