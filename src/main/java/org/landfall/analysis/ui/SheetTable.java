package org.landfall.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.NumberFormat;
import org.landfall.analysis.ProtectedTable;
import org.landfall.disclosure.Share;
import org.landfall.disclosure.Shown;

/** A sheet as a table that screen readers and printers understand; scrolls sideways inside its own frame. */
class SheetTable extends Div {
    private final NativeTable table = new NativeTable();
    private final boolean percent;

    /** @param shown a table of one or two variables */
    SheetTable(ProtectedTable shown, String caption, boolean percent) {
        this.percent = percent;
        addClassName("an-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        table.addClassName("an-table");
        table.setCaptionText(caption);
        head(shown);
        Sheet.of(shown, getLocale().getLanguage())
                .rows()
                .forEach(row -> table.getBody().add(line(row)));
        add(table);
    }

    private void head(ProtectedTable shown) {
        var language = getLocale().getLanguage();
        var line = new NativeTableRow();
        line.add(header(shown.variables().getFirst().label().in(language), "col"));
        if (shown.variables().size() == 1) {
            line.add(header(getTranslation("analysis.table.persons"), "col"));
        } else {
            var across = shown.variables().getLast();
            across.codes().stream()
                    .limit(across.tellsKind() ? across.stated() : across.codes().size())
                    .forEach(code -> line.add(header(code.label().in(language), "col")));
            if (!across.tellsKind()) {
                line.add(header(getTranslation("analysis.table.base"), "col"));
            }
        }
        table.getHead().add(line);
    }

    private NativeTableRow line(Sheet.Row row) {
        var line = new NativeTableRow();
        line.add(header(row.label(), "row"));
        line.setClassName("an-unstated", !row.stated());
        row.cells().forEach(cell -> line.add(percent ? percentage(cell) : count(cell.count())));
        if (row.base() != null) {
            var base = count(row.base());
            base.addClassName("an-base");
            line.add(base);
        }
        return line;
    }

    private NativeTableCell count(Shown count) {
        return switch (count) {
            case Shown.Number number ->
                new NativeTableCell(NumberFormat.getIntegerInstance(getLocale()).format(number.value()));
            case Shown.Low low -> quiet(getTranslation("analysis.table.low"));
        };
    }

    private NativeTableCell percentage(Sheet.Cell cell) {
        var share = cell.share();
        if (share == null) {
            return cell.count() instanceof Shown.Low
                    ? quiet(getTranslation("analysis.table.low"))
                    : quiet(getTranslation("analysis.table.noPercentage"));
        }
        return new NativeTableCell(text(share));
    }

    private static String text(Share share) {
        return Math.round(share.percent()) + " % ±" + (long) Math.ceil(share.halfWidth95());
    }

    private static NativeTableCell quiet(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("an-quiet");
        return cell;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
