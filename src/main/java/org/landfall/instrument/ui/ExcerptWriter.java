package org.landfall.instrument.ui;

import java.util.function.BiFunction;
import org.jsoup.nodes.Element;
import org.landfall.instrument.Excerpt;
import org.landfall.instrument.xlsform.Problem;

/** Writes the rows around a fault as a table of the sheet, the sentence beside its row; a phone makes cards of it. */
final class ExcerptWriter {
    private static final int LONGEST_CELL = 120;

    private final BiFunction<String, Object[], String> texts;

    /** @param texts the screen's own words by key and values */
    ExcerptWriter(BiFunction<String, Object[], String> texts) {
        this.texts = texts;
    }

    String markup(Excerpt excerpt) {
        Element sheet = new Element("div").addClass("st-excerpt");
        sheet.appendElement("h3")
                .text(
                        excerpt.sheet().isEmpty()
                                ? text("studio.faults.whole")
                                : text("studio.faults.sheet", excerpt.sheet()));
        if (!excerpt.general().isEmpty()) {
            Element list = sheet.appendElement("ul");
            excerpt.general().forEach(problem -> list.appendElement("li").text(place(problem) + sentence(problem)));
        }
        if (!excerpt.rows().isEmpty()) {
            table(
                    excerpt,
                    sheet.appendElement("div")
                            .addClass("st-scroll")
                            .attr("tabindex", "0")
                            .attr("role", "region")
                            .attr("aria-label", text("studio.faults.sheet", excerpt.sheet())));
        }
        return sheet.outerHtml();
    }

    private void table(Excerpt excerpt, Element into) {
        Element table = into.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        heading(text("studio.faults.row"), head);
        excerpt.headings().forEach(heading -> heading(heading, head));
        heading(text("studio.faults.where"), head);
        Element body = table.appendElement("tbody");
        excerpt.rows().forEach(row -> row(excerpt, row, body.appendElement("tr")));
    }

    private static void heading(String heading, Element head) {
        head.appendElement("th").attr("scope", "col").text(heading);
    }

    private void row(Excerpt excerpt, Excerpt.Row row, Element line) {
        line.attr("data-faulty", !row.faults().isEmpty());
        line.appendElement("th")
                .attr("scope", "row")
                .attr("data-card", text("studio.faults.row.of", excerpt.sheet(), row.number()))
                .text(String.valueOf(row.number()));
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            boolean faulty = row.faults().stream().anyMatch(fault -> fault.column() == column);
            Element cell = line.appendElement("td")
                    .attr("data-heading", excerpt.headings().get(i))
                    .attr("data-fault", faulty);
            cell.text(shortened(row.cells().get(i)));
        }
        Element what = line.appendElement("td").addClass("st-what");
        row.faults().forEach(fault -> what.appendElement("p").text(column(fault, excerpt) + sentence(fault.problem())));
    }

    private static String column(Excerpt.Fault fault, Excerpt excerpt) {
        String column = fault.column() >= 0
                ? excerpt.headings().get(fault.column())
                : fault.problem().column();
        return column.isEmpty() ? "" : column + ": ";
    }

    private String place(Problem problem) {
        String row = problem.row() == 0 ? "" : text("studio.faults.row") + " " + problem.row() + ", ";
        return problem.column().isEmpty() ? row : row + problem.column() + ": ";
    }

    private String sentence(Problem problem) {
        return texts.apply(problem.key(), problem.values().toArray());
    }

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
    }
}
