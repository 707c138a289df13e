package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.landfall.instrument.ClassChoice;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.Item;
import org.landfall.instrument.classes.Proposal;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Notices;

/** How much each answer may give away, where the workbook does not say: proposed with a reason, confirmed by a custodian. */
final class ClassesSide extends Div {
    private final transient Map<String, DisclosureClass> chosen = new LinkedHashMap<>();
    private final boolean mayConfirm;
    private final Consumer<String> jump;

    /**
     * @param mayConfirm whether this person decides about this version
     * @param confirm keeps what was chosen
     * @param jump shows a question in the form
     */
    ClassesSide(
            List<ClassChoice> choices,
            boolean mayConfirm,
            Consumer<Map<String, DisclosureClass>> confirm,
            Consumer<String> jump) {
        this.mayConfirm = mayConfirm;
        this.jump = jump;
        addClassName("st-side");
        if (choices.isEmpty()) {
            add(new EmptyState(getTranslation("studio.classes.none"), getTranslation("studio.classes.none.text")));
            return;
        }
        choices.forEach(choice -> chosen.put(choice.proposal().question().name(), choice.disclosure()));
        long open =
                choices.stream().filter(choice -> choice.confirmed() == null).count();
        add(new Paragraph(getTranslation(open > 0 ? "studio.classes.open" : "studio.classes.done", open)));
        add(ClassMark.legend());
        if (mayConfirm) {
            Button all = new Button(getTranslation("studio.classes.confirm", choices.size()), click -> {
                confirm.accept(Map.copyOf(chosen));
                Notices.done(getTranslation("studio.classes.confirmed"));
            });
            all.addThemeVariants(ButtonVariant.PRIMARY);
            all.setDisableOnClick(true);
            add(new Div(all));
        }
        add(grid(choices));
    }

    private Component grid(List<ClassChoice> choices) {
        Grid<ClassChoice> grid = new Grid<>();
        grid.addComponentColumn(this::question)
                .setHeader(getTranslation("studio.question"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::disclosure)
                .setHeader(getTranslation("studio.class"))
                .setWidth("180px")
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("st-long");
        grid.getElement().setAttribute("aria-label", getTranslation("studio.classes"));
        grid.setItems(choices);
        return grid;
    }

    private Component question(ClassChoice choice) {
        Item.Question question = choice.proposal().question();
        Button name = new Button(question.name(), click -> jump.accept(question.name()));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassName("st-link");
        name.setAriaLabel(getTranslation("studio.jumpTo", question.name()));
        Span label = new Span(question.label().in(getLocale().getLanguage()));
        Span type = new Span(getTranslation("studio.type." + question.type()));
        type.addClassName("lf-quiet");
        Span why = new Span(getTranslation("studio.classes.why") + ": " + why(choice));
        why.addClassName("lf-quiet");
        Div cell = new Div(label, new Div(name, new Span(" "), type), why);
        cell.addClassName("st-instrument");
        return cell;
    }

    private Component disclosure(ClassChoice choice) {
        String name = choice.proposal().question().name();
        if (!mayConfirm) {
            return new ClassMark(choice.disclosure());
        }
        Select<DisclosureClass> select = new Select<>();
        select.setItems(DisclosureClass.values());
        select.setItemLabelGenerator(value -> getTranslation("studio.class." + value));
        select.setValue(chosen.get(name));
        select.setAriaLabel(getTranslation("studio.class.of", name));
        select.setWidthFull();
        select.addValueChangeListener(change -> chosen.put(name, change.getValue()));
        return select;
    }

    private String why(ClassChoice choice) {
        if (choice.confirmed() != null) {
            return getTranslation("studio.classes.why.confirmed");
        }
        return switch (choice.proposal().reason()) {
            case Proposal.ByType() ->
                getTranslation(
                        "studio.classes.why.type",
                        getTranslation(
                                "studio.type." + choice.proposal().question().type()));
            case Proposal.ByWord(String word, String theme) ->
                getTranslation("studio.classes.why.word", word, getTranslation("studio.theme." + theme));
            case Proposal.AsBefore(String version) -> getTranslation("studio.classes.why.before", version);
            case Proposal.ByNothing() -> getTranslation("studio.classes.why.nothing");
        };
    }
}
