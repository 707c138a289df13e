package org.landfall.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landfall.instrument.xlsform.Problems;

/**
 * Reads our own {@code variables} sheet: one row per code of a banded variable. The first row of a variable names its
 * question and, in {@code title::}, the variable itself.
 */
final class VariablesReader {
    static final int FEWEST_CODES = 2;
    static final int MOST_CODES = 12;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,31}");
    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,9})?\\.\\.(-?\\d{1,9})?");

    private record Draft(Sheet.Row row, String question, Texts title, List<Band> bands) {}

    private final Languages languages;
    private final Problems problems;
    private final Set<String> names;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private VariablesReader(Languages languages, Problems problems, Set<String> names) {
        this.languages = languages;
        this.problems = problems;
        this.names = names;
    }

    /** @param names of the questions and calculations a variable may rest on */
    static List<VariableDef> read(Sheet sheet, Languages languages, Problems problems, Set<String> names) {
        VariablesReader reader = new VariablesReader(languages, problems, names);
        sheet.rows().forEach(reader::row);
        return reader.finished();
    }

    private void row(Sheet.Row row) {
        String name = row.get("variable");
        if (!NAME.matcher(name).matches()) {
            problems.add("variables", row.number(), "variable", "badName", name);
            return;
        }
        Draft draft = drafts.computeIfAbsent(
                name, _ -> new Draft(row, row.get("question"), languages.texts(row, "title"), new ArrayList<>()));
        if (!names.contains(draft.question())) {
            problems.add("variables", row.number(), "question", "unknownQuestion", draft.question());
        }
        Texts label = languages.texts(row, "label");
        if (label.isEmpty()) {
            problems.add("variables", row.number(), "label", "noLabel", row.get("code"));
        }
        draft.bands().add(new Band(row.get("code"), label, when(row)));
    }

    private List<Band.When> when(Sheet.Row row) {
        List<Band.When> when = new ArrayList<>();
        for (String token : row.get("when").split("\\s+")) {
            Matcher range = RANGE.matcher(token);
            if (range.matches() && token.length() > 2) {
                when.add(new Band.Range(end(range.group(1), Long.MIN_VALUE), end(range.group(2), Long.MAX_VALUE)));
            } else if (!token.isEmpty()) {
                when.add(new Band.Code(token));
            }
        }
        if (when.isEmpty() || row.get("code").isEmpty()) {
            problems.add("variables", row.number(), "when", "emptyBand", row.get("variable"));
        }
        return when;
    }

    private static long end(@org.jspecify.annotations.Nullable String digits, long open) {
        return digits == null ? open : Long.parseLong(digits);
    }

    private List<VariableDef> finished() {
        List<VariableDef> variables = new ArrayList<>();
        drafts.forEach((name, draft) -> {
            Set<String> codes = new LinkedHashSet<>();
            draft.bands().forEach(band -> {
                if (!codes.add(band.code())) {
                    problems.add("variables", draft.row().number(), "code", "duplicateChoice", band.code(), name);
                }
            });
            if (codes.size() < FEWEST_CODES || codes.size() > MOST_CODES) {
                problems.add("variables", draft.row().number(), "code", "bandCount", name);
            }
            variables.add(new VariableDef(name, draft.question(), draft.title(), draft.bands()));
        });
        return variables;
    }
}
