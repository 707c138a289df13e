package org.landfall.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.shell.ModuleTexts;

/**
 * One column of the CSV of a table, as statistics programs want to know it.
 *
 * @param variable what the codes answer; null for columns that every table has
 * @param key of the words on it
 */
record Column(String name, boolean number, @Nullable Variable variable, String key) {
    static List<Column> of(ProtectedTable table) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < table.variables().size(); i++) {
            columns.add(new Column("variable_" + (i + 1), false, null, "release.field.variable"));
            columns.add(new Column("code_" + (i + 1), false, table.variables().get(i), "release.field.code"));
        }
        columns.add(new Column("value", true, null, "release.field.value"));
        columns.add(new Column("status", false, null, "release.field.status"));
        columns.add(new Column("noise_sd", true, null, "release.field.noise_sd"));
        columns.add(new Column("ci95_half", true, null, "release.field.ci95_half"));
        columns.add(new Column("base", true, null, "release.field.base"));
        columns.add(new Column("vintage", false, null, "release.field.vintage"));
        return columns;
    }

    List<Variable.Code> codes() {
        return variable == null ? List.of() : variable.codes();
    }

    String label(Locale locale, ModuleTexts texts) {
        return variable == null
                ? texts.getTranslation(key, locale)
                : variable.label().in(locale.getLanguage());
    }
}
