package org.landfall.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.landfall.access.Site;
import org.landfall.shell.EmptyState;
import org.landfall.study.staff.InterpreterService;
import org.landfall.study.staff.RegisteredInterpreter;

/** The register of interpreters of one place. */
final class InterpreterList extends Div {
    private final transient InterpreterService register;
    private final Select<Site> place = new Select<>();
    private final Div list = new Div();

    InterpreterList(InterpreterService register, List<Site> sites) {
        this.register = register;
        addClassName("sf-part");
        list.addClassName("hp-list");
        place.setLabel(getTranslation("help.site"));
        place.setItems(sites);
        place.setItemLabelGenerator(Site::name);
        place.addValueChangeListener(change -> show());
        place.setVisible(sites.size() > 1);
        Button fresh = new Button(
                getTranslation("staff.interpreter.new"),
                click -> new InterpreterDialog(place.getValue().id(), null, register, this::show).open());
        fresh.setEnabled(!sites.isEmpty());
        Div tools = new Div(place, fresh);
        tools.addClassName("lf-filters");
        add(
                new H2(getTranslation("staff.interpreters")),
                new Paragraph(getTranslation("staff.interpreters.purpose")),
                tools,
                list);
        if (sites.isEmpty()) {
            list.add(new EmptyState(getTranslation("help.noSite"), getTranslation("staff.noSite.text")));
        } else {
            place.setValue(sites.getFirst());
        }
    }

    private void show() {
        list.removeAll();
        List<RegisteredInterpreter> entries = register.of(place.getValue().id());
        if (entries.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("staff.interpreters.none", place.getValue().name()),
                    getTranslation("staff.interpreters.none.text")));
        }
        entries.forEach(entry -> list.add(card(entry)));
    }

    private Component card(RegisteredInterpreter entry) {
        Span statement = new Span(getTranslation(entry.statement() ? "staff.statement" : "staff.statement.none"));
        statement.addClassName("lf-badge");
        statement.getElement().setAttribute("data-tone", entry.statement() ? "ok" : "warm");
        Button change = new Button(
                getTranslation("help.change"),
                click -> new InterpreterDialog(entry.site(), entry, register, this::show).open());
        change.setAriaLabel(change.getText() + " " + entry.code());
        H3 code = new H3(entry.code());
        code.addClassName("lf-mono");
        Div head = new Div(code, change);
        head.addClassName("hp-head");
        Div card = new Div(head, new ProfileFacts(entry.profile()), statement);
        card.addClassNames("lf-card", "hp-entry");
        return card;
    }
}
