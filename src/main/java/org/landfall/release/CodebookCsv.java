package org.landfall.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landfall.analysis.Variable;
import org.landfall.shell.Csv;

/** What the variables and codes of a table mean: first a line for the variable, then one for each code. */
final class CodebookCsv {
    private static final List<String> HEADER =
            List.of("variable", "code", "label_en", "label_ko", "question", "class", "how_made");

    private CodebookCsv() {}

    static String of(List<Variable> variables) {
        var rows = new ArrayList<List<Object>>();
        for (var variable : variables) {
            var kind = variable.kind().name().toLowerCase(Locale.ROOT);
            rows.add(List.of(
                    variable.name(),
                    "",
                    variable.label().in("en"),
                    variable.label().in("ko"),
                    variable.question(),
                    kind,
                    variable.made()));
            variable.codes()
                    .forEach(code -> rows.add(List.of(
                            variable.name(),
                            code.code(),
                            code.label().in("en"),
                            code.label().in("ko"),
                            variable.question(),
                            kind,
                            "")));
        }
        return Csv.of(HEADER, rows);
    }
}
