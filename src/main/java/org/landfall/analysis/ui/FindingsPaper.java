package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Plan;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.chart.ChartKind;
import org.landfall.analysis.chart.Palette;
import org.landfall.analysis.findings.Block;
import org.landfall.analysis.findings.Findings;

/** A page of findings as it is read and printed, in the language of whoever reads it. Every number is a released cell. */
final class FindingsPaper {
    private final Component view;
    private final AnalysisService analysis;
    private final Vintage vintage;
    private final List<Variable> variables;
    private final boolean plans;
    private final Locale locale;

    /** @param plans whether who reads can go on to the plan, where a table is paid for */
    FindingsPaper(Component view, Locale locale, AnalysisService analysis, Vintage vintage, boolean plans) {
        this.view = view;
        this.locale = locale;
        this.analysis = analysis;
        this.vintage = vintage;
        this.plans = plans;
        variables = analysis.variables(vintage.id());
    }

    void fill(HasComponents sheet, Findings page) {
        var all = column("var(--lf-s4)");
        sheet.add(all);
        all.add(new H2(page.title(language())));
        if (page.blocks().isEmpty()) {
            all.add(new Paragraph(view.getTranslation("findings.empty")));
        }
        var prices = prices(page);
        int number = 0;
        for (var block : page.blocks()) {
            var part = column("var(--lf-s2)");
            if (!block.hasTable()) {
                WrittenText.fill(part, block.in(language()));
            } else {
                int place = ++number;
                analysis.find(vintage.id(), block.table())
                        .ifPresentOrElse(
                                released -> table(part, released, block, place),
                                () -> missing(part, Objects.requireNonNull(prices.get(block.table())), place));
            }
            all.add(part);
        }
        all.add(new ProtectionNote(vintage));
    }

    private static Div column(String gap) {
        var column = new Div();
        column.addClassName("an-studies");
        column.getStyle().set("gap", gap);
        return column;
    }

    private void table(HasComponents part, ProtectedTable table, Block block, int number) {
        if (table.variables().size() < 3) {
            var caption = numbered(number, caption(table));
            chart(part, table, block, caption);
            numbers(part, table, table, caption);
        } else {
            var last = table.variables().getLast();
            int codes = last.tellsKind() ? last.stated() : last.codes().size();
            IntStream.range(0, codes).forEach(code -> {
                var one = table.slice(code);
                numbers(
                        part,
                        table,
                        one,
                        numbered(
                                number,
                                caption(one) + " · " + label(last) + ": "
                                        + last.codes().get(code).label().in(language())));
            });
        }
        part.add(quiet(view.getTranslation(
                "analysis.picture.source",
                vintage.studyCode(),
                vintage.label(),
                vintage.parameters().sigma())));
    }

    private void numbers(HasComponents part, ProtectedTable whole, ProtectedTable shown, String caption) {
        part.add(new SheetTable(shown, caption, Measure.PERSONS, () -> new LowDialog(whole).open()));
    }

    private void chart(HasComponents part, ProtectedTable table, Block block, String caption) {
        var kind = block.chart();
        if (kind != null && ChartKind.of(table).contains(kind)) {
            var picture = new Pictures(view, locale).of(table, kind, caption(table));
            var frame = new Div(new Svg(picture.svg().apply(Palette.PAGE)));
            frame.addClassName("an-frame");
            frame.getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", view.getTranslation("findings.chartOf", caption));
            part.add(frame);
        }
    }

    private void missing(HasComponents part, Plan.Step step, int number) {
        var price = view.getTranslation("findings.missing", new PriceWords(view, locale, variables).of(step));
        part.add(quiet(numbered(number, price)));
        if (plans) {
            part.add(new Anchor(AnalysisRoutes.DESK, view.getTranslation("findings.toPlan")));
        }
    }

    /** As if all that is missing were released in the order of the page. Spends nothing. */
    private Map<List<String>, Plan.Step> prices(Findings page) {
        var wishes = page.blocks().stream()
                .filter(Block::hasTable)
                .map(Block::table)
                .distinct()
                .toList();
        var prices = new HashMap<List<String>, Plan.Step>();
        analysis.plan(vintage.id(), wishes).steps().forEach(step -> prices.put(step.wish(), step));
        return prices;
    }

    /** A page may show the same table twice, and what is written about it names it by this number. */
    private String numbered(int number, String words) {
        return view.getTranslation("findings.numbered", number, words);
    }

    private String caption(ProtectedTable table) {
        return String.join(" × ", table.variables().stream().map(this::label).toList());
    }

    private String label(Variable variable) {
        return variable.label().in(language());
    }

    private String language() {
        return locale.getLanguage();
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("lf-quiet");
        return line;
    }
}
