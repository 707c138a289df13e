package org.landfall.instrument.editing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landfall.instrument.xlsform.Sections;
import org.landfall.instrument.xlsform.Table;

/**
 * A question, calculation or group as it stands in the survey sheet.
 *
 * @param end the row that closes it, for a group; its own row otherwise
 * @param parent row of the group it stands in, 0 for none
 * @param depth groups around it
 * @param cells what can be changed in place, empty cells left out
 */
public record SurveyRow(int row, int end, int parent, int depth, String type, String name, Map<Place, String> cells) {

    /** All rows in order; those that close a group belong to it and are not among them. */
    public static List<SurveyRow> all(List<Table> tables) {
        Grid survey = Grid.survey(tables);
        List<SurveyRow> rows = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (Table.Line line : survey.lines()) {
            String type = survey.cell(line, "type");
            if (Sections.ends(type)) {
                if (!open.isEmpty()) {
                    int at = open.pop();
                    rows.set(at, rows.get(at).closedAt(line.number()));
                }
            } else if (!type.isEmpty()) {
                int parent = open.isEmpty() ? 0 : rows.get(open.peek()).row();
                rows.add(read(survey, line, parent, open.size(), type));
                if (Sections.begins(type)) {
                    open.push(rows.size() - 1);
                }
            }
        }
        return List.copyOf(rows);
    }

    public static SurveyRow at(List<Table> tables, int row) {
        return all(tables).stream()
                .filter(found -> found.row() == row)
                .findFirst()
                .orElseThrow(() -> new NoSuchRowException(row));
    }

    /** The languages of the labels, empty text for labels without one. */
    public static List<String> languages(List<Table> tables) {
        return List.copyOf(Grid.survey(tables).languages());
    }

    /** Whether the sheet has a column for that, in any language. */
    public static boolean has(List<Table> tables, Field field) {
        return Grid.survey(tables).paths().stream()
                .anyMatch(path -> path.size() >= field.path().size()
                        && path.subList(0, field.path().size()).equals(field.path()));
    }

    public boolean group() {
        return Sections.begins(type);
    }

    public String text(Place place) {
        return cells.getOrDefault(place, "");
    }

    private SurveyRow closedAt(int last) {
        return new SurveyRow(row, last, parent, depth, type, name, cells);
    }

    private static SurveyRow read(Grid survey, Table.Line line, int parent, int depth, String type) {
        Map<Place, String> cells = new LinkedHashMap<>();
        for (List<String> path : survey.paths()) {
            for (Field field : Field.values()) {
                int own = field.path().size();
                boolean fits = path.size() == own || (field.translated() && path.size() == own + 1);
                if (fits
                        && path.subList(0, own).equals(field.path())
                        && !survey.cell(line, path).isEmpty()) {
                    cells.put(new Place(field, path.size() == own ? "" : path.getLast()), survey.cell(line, path));
                }
            }
        }
        int row = line.number();
        return new SurveyRow(row, row, parent, depth, type, survey.cell(line, "name"), cells);
    }
}
