package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.landfall.instrument.xlsform.Problem;

/** What is to be said about a workbook, each beside its sheet, row and column. */
final class ProblemTable extends Div {

    /** @param headingKey key of the heading; that of the sentence below it ends in {@code .text} */
    ProblemTable(String headingKey, List<Problem> problems) {
        addClassNames("lf-card", "in-problems");
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("sheet", "row", "column", "what")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("instrument.problems." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = table.getBody();
        problems.forEach(problem -> body.add(row(problem)));
        add(new H2(getTranslation(headingKey)), new Paragraph(getTranslation(headingKey + ".text")), table);
    }

    private NativeTableRow row(Problem problem) {
        String sheet = problem.sheet().isEmpty() ? getTranslation("instrument.problems.whole") : problem.sheet();
        NativeTableCell number = new NativeTableCell(problem.row() == 0 ? "" : String.valueOf(problem.row()));
        number.getElement().setAttribute("data-label", getTranslation("instrument.problems.row"));
        return new NativeTableRow(
                new NativeTableCell(sheet),
                number,
                new NativeTableCell(problem.column()),
                new NativeTableCell(sentence(problem)));
    }

    private String sentence(Problem problem) {
        return problem.values().isEmpty()
                ? getTranslation(problem.key())
                : getTranslation(problem.key(), problem.values().toArray());
    }
}
