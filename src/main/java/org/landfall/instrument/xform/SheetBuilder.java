package org.landfall.instrument.xform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landfall.instrument.xlsform.Table;

/** Collects the rows of one sheet by heading; the headings come out in the order people are used to. */
final class SheetBuilder {
    private final String name;
    private final List<String> usual;
    private final List<Map<String, String>> rows = new ArrayList<>();

    SheetBuilder(String name, String usual) {
        this.name = name;
        this.usual = List.of(usual.split(" "));
    }

    Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        rows.add(row);
        return row;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Texts by language; the one without stands under the plain heading. */
    static void put(Map<String, String> row, String heading, Map<String, String> texts) {
        texts.forEach((language, text) -> put(row, language.isEmpty() ? heading : heading + "::" + language, text));
    }

    static void put(Map<String, String> row, String heading, String text) {
        if (!text.isEmpty()) {
            row.put(heading, text);
        }
    }

    Table table() {
        Set<String> met = new LinkedHashSet<>();
        rows.forEach(row -> met.addAll(row.keySet()));
        List<String> headings =
                met.stream().sorted(Comparator.comparingInt(this::rank)).toList();
        List<Table.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            List<String> cells = new ArrayList<>();
            headings.forEach(heading -> cells.add(row.getOrDefault(heading, "")));
            lines.add(new Table.Line(i + 2, cells));
        }
        return new Table(name, headings, lines);
    }

    private int rank(String heading) {
        int group = heading.indexOf("::");
        int rank = usual.indexOf(group < 0 ? heading : heading.substring(0, group));
        return rank < 0 ? usual.size() : rank;
    }
}
