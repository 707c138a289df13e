package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.landfall.analysis.Variable;

/** What to tabulate: standard tables, up to three variables, and what exists already. Tells the wish by names. */
class TableChoice extends Div {
    private final List<Variable> available;
    private final Consumer<List<String>> wish;
    private final ComboBox<Variable> rows = variable("analysis.choice.rows");
    private final ComboBox<Variable> columns = variable("analysis.choice.columns");
    private final ComboBox<Variable> slices = variable("analysis.choice.slices");
    private final Paragraph price = new Paragraph();
    private final Div released = new Div();

    /** @param price says in a sentence what a table would cost */
    TableChoice(List<Variable> available, Consumer<List<String>> wish, Function<List<String>, String> price) {
        this.available = available;
        this.wish = wish;
        this.price.addClassName("lf-quiet");
        this.price.getElement().setAttribute("role", "status");
        Stream.of(rows, columns, slices)
                .forEach(box -> box.addValueChangeListener(
                        change -> this.price.setText(names().isEmpty() ? "" : price.apply(names()))));
        addClassName("an-choice");
        Stream.of(rows, columns, slices).forEach(box -> box.setItems(available));
        var show = new Button(getTranslation("analysis.choice.show"), click -> tell());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        show.setDisableOnClick(true);
        show.addClickListener(click -> show.setEnabled(true));
        released.addClassName("an-links");
        add(presets(), new H2(getTranslation("analysis.choice.own")), rows, columns, slices, this.price, show);
        add(hint("analysis.choice.hint"), released);
        if (available.stream().anyMatch(Variable::tellsKind)) {
            addComponentAtIndex(0, hint("analysis.choice.apart"));
        }
    }

    /** Lists what exists already, newest first. */
    void showReleased(List<List<String>> tables) {
        released.removeAll();
        if (!tables.isEmpty()) {
            released.add(new H2(getTranslation("analysis.choice.released")));
            tables.stream().limit(12).forEach(names -> released.add(link(title(names), names)));
        }
    }

    private Div presets() {
        var presets = new Div(new H2(getTranslation("analysis.choice.standard")));
        presets.addClassName("an-links");
        for (var preset : Preset.values()) {
            preset.variables(available).ifPresent(names -> presets.add(link(getTranslation(preset.labelKey()), names)));
        }
        presets.setVisible(presets.getComponentCount() > 1);
        return presets;
    }

    private Button link(String label, List<String> names) {
        var link = new Button(label, click -> {
            fill(names);
            tell();
        });
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }

    private void fill(List<String> names) {
        var boxes = List.of(rows, columns, slices);
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setValue(i < names.size() ? named(names.get(i)) : null);
        }
    }

    private void tell() {
        wish.accept(names());
    }

    private List<String> names() {
        return Stream.of(rows, columns, slices)
                .map(ComboBox::getValue)
                .filter(Objects::nonNull)
                .map(Variable::name)
                .toList();
    }

    private String title(List<String> names) {
        return String.join(" × ", names.stream().map(name -> label(named(name))).toList());
    }

    private Variable named(String name) {
        return available.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassName("lf-quiet");
        return hint;
    }

    private ComboBox<Variable> variable(String labelKey) {
        var box = new ComboBox<Variable>(getTranslation(labelKey));
        box.setItemLabelGenerator(this::label);
        box.setClearButtonVisible(true);
        box.setWidthFull();
        return box;
    }

    private String label(Variable variable) {
        return variable.label().in(getLocale().getLanguage());
    }
}
