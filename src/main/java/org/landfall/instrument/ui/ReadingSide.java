package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.InstrumentVersion;

/** The whole form to read and to print: all languages side by side, the logic in words, the classes as marks. */
final class ReadingSide extends Div {
    /** A browser lays out so many items in one go without being felt. */
    private static final int TOGETHER = 50;

    private final Div pages = new Div();

    ReadingSide(InstrumentVersion version, FormDefinition form) {
        addClassName("st-reading");
        String language = getLocale().getLanguage();
        List<FormPages.Module> modules =
                new FormPages(version, form, language, key -> getTranslation(key)).modules(language);
        pages.addClassName("st-pages");
        modules.forEach(this::add);
        add(tools(modules), new NativeDetails(getTranslation("studio.legend"), ClassMark.legend()), pages);
    }

    private Div tools(List<FormPages.Module> modules) {
        Select<FormPages.Module> jump = new Select<>();
        jump.setLabel(getTranslation("studio.jump"));
        jump.setItems(modules);
        jump.setItemLabelGenerator(FormPages.Module::title);
        jump.addValueChangeListener(change ->
                jump.getElement().executeJs("document.getElementById($0)?.scrollIntoView()", id(change.getValue())));
        Checkbox expressions = new Checkbox(getTranslation("studio.expressions"));
        expressions.addValueChangeListener(change -> pages.setClassName("st-with-code", change.getValue()));
        Button print = new Button(getTranslation("studio.print"));
        print.getElement().executeJs("this.addEventListener('click', () => print())");
        Div tools = new Div(jump, expressions, print);
        tools.addClassName("st-tools");
        return tools;
    }

    private void add(FormPages.Module module) {
        Section section = new Section();
        section.setId(id(module));
        section.add(new H2(module.title()));
        for (int from = 0; from < module.rows().size(); from += TOGETHER) {
            int to = Math.min(from + TOGETHER, module.rows().size());
            Div part = new Div();
            part.getElement()
                    .setProperty("innerHTML", String.join("", module.rows().subList(from, to)));
            section.add(part);
        }
        pages.add(section);
    }

    private static String id(FormPages.Module module) {
        return "module-" + module.name();
    }
}
