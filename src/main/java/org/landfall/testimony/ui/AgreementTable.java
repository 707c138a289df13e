package org.landfall.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.OptionalDouble;
import org.landfall.testimony.Agreement;
import org.landfall.testimony.Kappa;
import org.landfall.testimony.Theme;

/** One row a group, and one for each theme of it that anybody saw; on a phone one block each. */
final class AgreementTable extends NativeTable {
    AgreementTable(Agreement agreement) {
        addClassNames("ql-table", "lf-card");
        NativeTableRow head = new NativeTableRow();
        head.add(
                header("agreement.theme"),
                header("agreement.coded"),
                header("agreement.share"),
                header("agreement.kappa"));
        getHead().add(head);
        agreement.themes().forEach((theme, kappa) -> {
            if (theme.isGroup() || kappa.coded() > 0) {
                getBody().add(row(theme, kappa));
            }
        });
    }

    private NativeTableHeaderCell header(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(Theme theme, Kappa kappa) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(ThemeWords.of(this, theme));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(name);
        row.add(cell("agreement.coded", new Span(String.valueOf(kappa.coded()))));
        row.add(cell("agreement.share", new Span(share(kappa.agreed()))));
        row.add(cell("agreement.kappa", value(theme, kappa)));
        return row;
    }

    private NativeTableCell cell(String key, Component value) {
        NativeTableCell cell = new NativeTableCell(value);
        cell.getElement().setAttribute("data-label", getTranslation(key));
        return cell;
    }

    /** Of single themes, and of what is rare, the plain share is told alone. */
    private Component value(Theme theme, Kappa kappa) {
        OptionalDouble value = kappa.value();
        if (!theme.isGroup() || kappa.coded() < Agreement.FEWEST || value.isEmpty()) {
            return new Span(theme.isGroup() ? getTranslation("agreement.rare") : "–");
        }
        String number = String.format(Locale.ROOT, "%.2f", value.getAsDouble());
        return value.getAsDouble() < Agreement.TARGET
                ? new Span(new Span(number + " "), ThemeWords.badge(getTranslation("agreement.low"), "warm"))
                : new Span(number);
    }

    private static String share(OptionalDouble share) {
        return share.isEmpty() ? "–" : Math.round(share.getAsDouble() * 100) + " %";
    }
}
