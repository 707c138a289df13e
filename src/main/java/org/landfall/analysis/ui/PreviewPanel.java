package org.landfall.analysis.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.landfall.analysis.CutProposal;
import org.landfall.analysis.CutRule;
import org.landfall.analysis.CutTally;
import org.landfall.analysis.VintagePreview;

/** What a vintage would be if it were cut now: exact numbers of records, the rules, the variables. */
final class PreviewPanel extends Div {
    /** @param before what was seen when it was proposed, to be compared */
    PreviewPanel(VintagePreview preview, Optional<CutProposal> before) {
        addClassName("an-preview");
        add(new H3(getTranslation("cut.preview.title")), new Paragraph(getTranslation("cut.preview.exact")));
        add(new Tally(preview, before), rules(preview), variables(preview));
        add(new Paragraph(getTranslation("analysis.cut.when")), new Paragraph(getTranslation("analysis.cut.lasting")));
    }

    private Div rules(VintagePreview preview) {
        var list = new UnorderedList();
        list.addClassName("an-rules");
        preview.rules().forEach(rule -> {
            var mark = new Span(getTranslation(rule.met() ? "cut.rule.isMet" : "cut.rule.isNot"));
            mark.addClassName("lf-badge");
            mark.getElement().setAttribute("data-tone", rule.met() ? "ok" : "warm");
            list.add(new ListItem(mark, new Span(sentence(rule))));
        });
        return new Div(new H4(getTranslation("cut.rules")), list);
    }

    private String sentence(CutRule rule) {
        var day = rule.from() == null ? "" : Dates.day(rule.from(), getLocale());
        return getTranslation("cut.rule." + rule.kind().name() + "." + standing(rule), rule.have(), rule.need(), day);
    }

    private static String standing(CutRule rule) {
        if (rule.met()) {
            return rule.need() == 0 ? "first" : "met";
        }
        return rule.from() == null ? "open" : "from";
    }

    private Details variables(VintagePreview preview) {
        var language = getLocale().getLanguage();
        var table = new NativeTable();
        table.addClassName("an-table");
        var title = getTranslation("cut.variables", preview.variables().size());
        table.setCaptionText(title);
        var head = new NativeTableRow();
        for (var column : new String[] {"cut.variable", "cut.class", "cut.codes", "cut.made"}) {
            head.add(header(getTranslation(column), "col"));
        }
        table.getHead().add(head);
        preview.variables().forEach(variable -> {
            var line = new NativeTableRow();
            boolean confirmed = preview.confirmed().contains(variable.question());
            var name = getTranslation("cut.class." + variable.kind().name());
            line.add(
                    header(variable.label().in(language), "row"),
                    new NativeTableCell(confirmed ? getTranslation("cut.class.confirmed", name) : name),
                    new NativeTableCell(Integer.toString(variable.codes().size())),
                    new NativeTableCell(variable.made()));
            table.getBody().add(line);
        });
        var frame = new Div(table);
        frame.addClassName("an-scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title);
        return new Details(title, frame);
    }

    static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** Each number now, and what it was when it was proposed. */
    private static final class Tally extends Div {
        private final NativeTable table = new NativeTable();
        private final CutTally now;
        private final Optional<CutTally> then;

        Tally(VintagePreview preview, Optional<CutProposal> before) {
            now = preview.tally();
            then = before.map(CutProposal::tally);
            addClassName("an-scroll");
            var caption = getTranslation("cut.tally");
            getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", caption);
            table.addClassNames("an-table", "an-tally");
            table.setCaptionText(caption);
            var head = new NativeTableRow();
            head.add(header(getTranslation("cut.tally.what"), "col"));
            before.ifPresent(one ->
                    head.add(header(getTranslation("cut.tally.then", Dates.day(one.askedAt(), getLocale())), "col")));
            head.add(header(getTranslation("cut.tally.now"), "col"));
            table.getHead().add(head);
            line("cut.tally.approved", CutTally::approved);
            line("cut.tally.enter", CutTally::enter);
            line("cut.tally.changed", CutTally::changed);
            line("cut.tally.documents", CutTally::documents);
            line("cut.tally.noConsent", CutTally::noConsent);
            line("cut.tally.others", CutTally::others);
            line("cut.tally.waiting", CutTally::waiting);
            line("cut.tally.unasked", CutTally::unasked);
            add(table);
        }

        private void line(String words, ToIntFunction<CutTally> number) {
            var line = new NativeTableRow();
            line.add(header(getTranslation(words), "row"));
            then.ifPresent(before -> line.add(cell(number.applyAsInt(before))));
            line.add(cell(number.applyAsInt(now)));
            line.setClassName(
                    "an-moved",
                    then.filter(b -> number.applyAsInt(b) != number.applyAsInt(now))
                            .isPresent());
            table.getBody().add(line);
        }

        private static NativeTableCell cell(int number) {
            return new NativeTableCell(Integer.toString(number));
        }
    }
}
