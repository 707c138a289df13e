package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.chart.ChartKind;
import org.landfall.analysis.chart.Series;
import org.landfall.analysis.chart.Words;

/** Puts the words of the page's language to charts of released tables. */
record Pictures(Component view, Locale locale) {

    /** @param caption what the table is called */
    Picture of(ProtectedTable table, ChartKind kind, String caption) {
        var description = view.getTranslation("analysis.picture.words." + kind.name(), caption);
        var words = words(table.vintage());
        return new Picture(
                file(table.vintage(), names(table)),
                description,
                table.vintage().id(),
                List.of(names(table)),
                palette -> kind.draw(table, caption, description, locale.getLanguage(), palette, words));
    }

    /** @param name of the standard chart */
    Picture of(List<ProtectedTable> tables, Series series, String name) {
        var vintage = tables.getFirst().vintage();
        var description = view.getTranslation("analysis.picture.words." + series.name(), name);
        var elsewhere = view.getTranslation("analysis.picture.elsewhere");
        var words = words(vintage);
        return new Picture(
                file(vintage, List.of(series.name().toLowerCase(Locale.ROOT))),
                description,
                vintage.id(),
                tables.stream().map(Pictures::names).toList(),
                palette -> series.draw(tables, elsewhere, name, description, locale.getLanguage(), palette, words));
    }

    private Words words(Vintage vintage) {
        return new Words(
                view.getTranslation("analysis.table.low"),
                view.getTranslation("analysis.picture.base"),
                view.getTranslation("analysis.picture.tooFew"),
                view.getTranslation("analysis.picture.small"),
                view.getTranslation(
                        "analysis.picture.source",
                        vintage.studyCode(),
                        vintage.label(),
                        vintage.parameters().sigma()));
    }

    private static String file(Vintage vintage, List<String> names) {
        return "landfall-" + vintage.studyCode() + "-" + vintage.label() + "-" + String.join("-", names);
    }

    private static List<String> names(ProtectedTable table) {
        return table.variables().stream().map(Variable::name).toList();
    }
}
