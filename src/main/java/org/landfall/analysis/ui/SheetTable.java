package org.landfall.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import org.landfall.analysis.ProtectedTable;
import org.landfall.disclosure.Interval;
import org.landfall.disclosure.Shown;

/** A sheet as a table that screen readers and printers understand; scrolls sideways inside its own frame. */
class SheetTable extends Div {
    private final NativeTable table = new NativeTable();
    private final Measure measure;
    private final Runnable whyLow;

    /**
     * @param shown a table of one or two variables
     * @param whyLow is run when somebody asks why a number is hidden
     */
    SheetTable(ProtectedTable shown, String caption, Measure measure, Runnable whyLow) {
        this.measure = measure;
        this.whyLow = whyLow;
        addClassName("an-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        table.addClassName("an-table");
        table.setCaptionText(caption);
        head(shown);
        var sheet = Sheet.of(shown, getLocale().getLanguage(), measure == Measure.DOWN);
        sheet.rows().forEach(row -> table.getBody().add(line(row)));
        if (!sheet.foot().isEmpty()) {
            table.getBody().add(foot(sheet.foot()));
        }
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
            if (!across.tellsKind() && measure != Measure.DOWN) {
                line.add(header(getTranslation("analysis.table.base"), "col"));
            }
        }
        table.getHead().add(line);
    }

    private NativeTableRow line(Sheet.Row row) {
        var line = new NativeTableRow();
        line.add(header(row.label(), "row"));
        line.setClassName("an-unstated", !row.stated());
        row.cells().forEach(cell -> line.add(measure == Measure.PERSONS ? count(cell.count()) : percentage(cell)));
        if (row.base() != null) {
            var base = count(row.base());
            base.addClassName("an-base");
            line.add(base);
        }
        return line;
    }

    private NativeTableRow foot(List<Shown> bases) {
        var line = new NativeTableRow();
        line.addClassName("an-foot");
        line.add(header(getTranslation("analysis.table.base"), "row"));
        bases.forEach(base -> line.add(count(base)));
        return line;
    }

    private NativeTableCell count(Shown count) {
        return switch (count) {
            case Shown.Number number ->
                new NativeTableCell(NumberFormat.getIntegerInstance(getLocale()).format(number.value()));
            case Shown.Low low -> low();
        };
    }

    private NativeTableCell low() {
        var why = new NativeButton(getTranslation("analysis.table.low"), click -> whyLow.run());
        why.addClassName("an-low");
        why.setAriaLabel(getTranslation("analysis.low.ask"));
        why.setTitle(getTranslation("analysis.low.ask"));
        return new NativeTableCell(why);
    }

    private NativeTableCell percentage(Sheet.Cell cell) {
        var share = cell.share();
        if (share == null) {
            return cell.count() instanceof Shown.Low ? low() : quiet(getTranslation("analysis.table.noPercentage"));
        }
        var percent = new Span(Math.round(share.percent()) + " %");
        var interval = new Span(interval(share.interval95()));
        interval.addClassName("an-interval");
        return new NativeTableCell(percent, interval);
    }

    /** Rounded outwards: an interval may not be better than it is. */
    private static String interval(Interval interval) {
        return (long) Math.floor(interval.low()) + "–" + (long) Math.ceil(interval.high());
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
