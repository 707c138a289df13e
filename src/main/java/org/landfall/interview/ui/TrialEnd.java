package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** The end of a trial: what would have been stored, what tables would count, what did not apply and what is still open. */
final class TrialEnd extends Div {
    private final TrialSummary summary;

    TrialEnd(TrialSummary summary, CheckList checks, Consumer<String> jump, Runnable back, Runnable startOver) {
        this.summary = summary;
        addClassNames("iv-card", "iv-trial-end");
        getElement().setAttribute("tabindex", "-1");
        H2 title = new H2(getTranslation("interview.trial.end"));
        title.setId(QuestionCard.LABEL_ID);
        add(title, new Paragraph(getTranslation("interview.trial.end.text")));
        open(jump);
        add(checks);
        stored();
        coded();
        leftOut();
        Button backward = new Button(getTranslation("interview.back"), click -> back.run());
        backward.addThemeVariants(ButtonVariant.TERTIARY);
        Button again = new Button(getTranslation("interview.trial.over"), click -> startOver.run());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        Div steps = new Div(backward, again);
        steps.addClassName("iv-steps");
        add(steps);
    }

    private void open(Consumer<String> jump) {
        if (summary.open().isEmpty()) {
            add(new Paragraph(getTranslation("interview.trial.complete")));
            return;
        }
        Div rows = new Div();
        rows.addClassName("iv-rows");
        summary.open().forEach(row -> rows.add(new RowLine(row, () -> jump.accept(row.path()))));
        add(
                new H3(getTranslation("interview.end.missing")),
                new Paragraph(
                        getTranslation("interview.trial.missing", summary.open().size())),
                rows);
    }

    private void stored() {
        add(new H3(getTranslation("interview.trial.stored", summary.stored().size())));
        if (summary.stored().isEmpty()) {
            add(new Paragraph(getTranslation("interview.trial.stored.none")));
            return;
        }
        NativeTable table = table("interview.trial.name", "interview.trial.value");
        summary.stored().forEach(line -> {
            Span name = new Span(line.name());
            name.addClassName("lf-mono");
            Div what = new Div(name);
            if (!line.label().isEmpty()) {
                Span label = new Span(line.label());
                label.addClassName("iv-trial-label");
                what.add(label);
            }
            NativeTableCell first = new NativeTableCell();
            first.add(what);
            table.getBody().add(new NativeTableRow(first, new NativeTableCell(shown(line))));
        });
        add(table);
    }

    private String shown(TrialSummary.Stored line) {
        return line.missing() != null
                ? getTranslation("interview.missing." + line.missing().name())
                : String.valueOf(line.value());
    }

    private void coded() {
        if (summary.coded().isEmpty()) {
            return;
        }
        NativeTable table = table("interview.trial.variable", "interview.trial.code");
        summary.coded()
                .forEach((variable, code) -> table.getBody()
                        .add(new NativeTableRow(
                                new NativeTableCell(variable), new NativeTableCell(code.isEmpty() ? "–" : code))));
        add(new H3(getTranslation("interview.trial.coded")), table);
    }

    private void leftOut() {
        if (summary.leftOut().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        summary.leftOut().forEach((name, label) -> list.add(new ListItem(label.isEmpty() ? name : label)));
        add(new Details(
                getTranslation("interview.trial.leftOut", summary.leftOut().size()), list));
    }

    private NativeTable table(String... columnKeys) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String key : List.of(columnKeys)) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        return table;
    }
}
