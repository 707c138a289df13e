package org.landfall.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landfall.instrument.xlsform.LanguageName;
import org.landfall.instrument.xlsform.XlsForm;

/**
 * The languages of a workbook, named in headings such as {@code label::한국어 (ko)} over a text. A workbook that names none
 * has the one language {@code default}.
 *
 * @param names language code to the name in the heading, in the order of the form
 */
record Languages(Map<String, String> names) {
    static final String NONE = "default";

    static Languages of(XlsForm form) {
        Map<String, String> names = new LinkedHashMap<>();
        form.languages().forEach(name -> names.putIfAbsent(code(name), name));
        if (names.isEmpty()) {
            names.put(NONE, NONE);
        }
        return new Languages(names);
    }

    List<String> codes() {
        return List.copyOf(names.keySet());
    }

    /** The texts of a translated column; a column without language counts for all that have none of their own. */
    Texts texts(Sheet.Row row, String column) {
        Map<String, String> texts = new LinkedHashMap<>();
        names.forEach((code, name) -> {
            String own = row.get(column + "::" + name);
            String text = own.isEmpty() ? row.get(column) : own;
            if (!text.isEmpty()) {
                texts.put(code, text);
            }
        });
        return new Texts(texts);
    }

    static String code(String name) {
        return LanguageName.code(name);
    }
}
