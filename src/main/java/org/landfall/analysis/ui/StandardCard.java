package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.landfall.analysis.StandardTable;
import org.landfall.analysis.Variable;

/** One standard table: of whom it speaks, what it is made of here, and which parts exist already or go into the plan. */
class StandardCard extends Article {
    private final List<Checkbox> boxes = new ArrayList<>();
    private final List<Variable> variables;

    /**
     * @param released the tables that exist, by the names of their variables
     * @param choose takes a table and whether it is planned now
     */
    StandardCard(
            StandardTable table,
            List<Variable> variables,
            Set<Set<String>> released,
            BiConsumer<List<String>, Boolean> choose,
            Consumer<List<String>> open) {
        this.variables = variables;
        addClassNames("an-standard", "lf-card");
        var parts = table.tables(variables);
        long there = parts.stream()
                .filter(part -> released.contains(Set.copyOf(part)))
                .count();
        var number = new Span(table.name());
        number.addClassName("lf-mono");
        var head = new Div(number, badge(parts.size(), there));
        head.addClassName("an-standard-head");
        var base = new Paragraph(getTranslation("analysis.base." + table.base().name()));
        base.addClassName("lf-quiet");
        var title = getTranslation("analysis.standard." + table.name());
        add(head, new H3(title), base);
        var list = new Div();
        list.addClassName("an-parts");
        parts.forEach(part -> list.add(released.contains(Set.copyOf(part)) ? open(part, open) : planned(part, choose)));
        if (!parts.isEmpty()) {
            add(
                    whole(title, parts.size() - there),
                    new Details(getTranslation("analysis.desk.parts", parts.size()), list));
        }
        var missing = table.missing(variables);
        if (!missing.isEmpty()) {
            var line = new Paragraph(getTranslation("analysis.desk.missing", String.join(", ", missing)));
            line.addClassName("lf-quiet");
            add(line);
        }
    }

    /** Offers the chart that its released parts make. */
    void offer(String words, Runnable chart) {
        add(new Button(words, click -> chart.run()));
    }

    /** Takes everything out of the plan, without a word. */
    void empty() {
        boxes.forEach(box -> box.setValue(false));
    }

    private Component whole(String title, long open) {
        if (open == 0) {
            return new Span();
        }
        var all = new Button(
                getTranslation("analysis.desk.add", open), click -> boxes.forEach(box -> box.setValue(true)));
        all.setAriaLabel(title + ": " + all.getText());
        return all;
    }

    private Checkbox planned(List<String> part, BiConsumer<List<String>, Boolean> choose) {
        var box = new Checkbox(Captions.of(part, variables, getLocale()));
        box.addValueChangeListener(change -> choose.accept(part, change.getValue()));
        boxes.add(box);
        return box;
    }

    private Button open(List<String> part, Consumer<List<String>> open) {
        var button = new Button(
                getTranslation("analysis.desk.open", Captions.of(part, variables, getLocale())),
                click -> open.accept(part));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Span badge(int parts, long there) {
        var words = parts == 0
                ? getTranslation("analysis.desk.none")
                : there == parts
                        ? getTranslation("analysis.desk.released")
                        : getTranslation("analysis.desk.some", there, parts);
        var badge = new Span(words);
        badge.addClassName("lf-badge");
        badge.getElement().setAttribute("data-tone", parts > 0 && there == parts ? "ok" : "plain");
        return badge;
    }
}
