package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.landfall.access.AccountId;
import org.landfall.interview.review.QualityReport;

/** One row an interviewer, by name; on a phone one block each, every number with its name. */
final class QualityTable extends NativeTable {
    private static final List<String> COLUMNS = List.of("talks", "declined", "checks", "fast", "late", "fees");

    QualityTable(List<QualityReport.Line> lines, Map<AccountId, String> names) {
        addClassNames("ql-table", "lf-card");
        NativeTableRow head = new NativeTableRow();
        head.add(header("quality.interviewer"));
        COLUMNS.forEach(column -> head.add(header("quality." + column)));
        getHead().add(head);
        lines.stream()
                .sorted(Comparator.comparing(line -> names.getOrDefault(line.interviewer(), "–")))
                .forEach(line -> getBody().add(row(line, names.getOrDefault(line.interviewer(), "–"))));
    }

    private NativeTableHeaderCell header(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(QualityReport.Line line, String name) {
        NativeTableHeaderCell who = new NativeTableHeaderCell(name);
        who.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(who);
        List<String> values = List.of(
                String.valueOf(line.talks()),
                line.declinedShare() + " %",
                String.valueOf(line.checks()),
                String.valueOf(line.fast()),
                String.valueOf(line.late()),
                String.valueOf(line.fees()));
        for (int i = 0; i < values.size(); i++) {
            NativeTableCell cell = new NativeTableCell(values.get(i));
            cell.getElement().setAttribute("data-label", getTranslation("quality." + COLUMNS.get(i)));
            row.add(cell);
        }
        return row;
    }
}
