package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import org.jsoup.nodes.Element;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.words.Names;
import org.landfall.instrument.words.Reader;

/** An expression. The names that it can refer to are offered while somebody types behind {@code ${}. */
final class RuleField extends Div {
    private final TextArea area = new TextArea();
    private final Div words = new Div();

    RuleField(String label, String expression, Collection<String> names) {
        addClassName("dr-rule");
        area.setLabel(label);
        area.setValue(expression);
        area.setHelperText(getTranslation("draft.rule.help"));
        area.getElement().setAttribute("spellcheck", "false");
        words.addClassName("dr-words");
        words.getElement().setAttribute("aria-live", "polite");
        add(area, new NameCompletion(names, getTranslation("draft.rule.names")), words);
    }

    /** Says below what the expression means, where it can be said. */
    void say(FormDefinition form, String question) {
        words.removeAll();
        new Reader(new Names(form)).read(area.getValue(), question).ifPresent(phrase -> {
            Element said = new Element("div");
            new PhraseWriter(form, getLocale().getLanguage(), this::getTranslation).write(phrase, said);
            words.add(new Html(said.outerHtml()));
        });
    }

    TextArea area() {
        return area;
    }

    /** Listens to the text area before it. */
    @Tag("name-completion")
    @JsModule("./components/name-completion.ts")
    private static final class NameCompletion extends Component {
        NameCompletion(Collection<String> names, String label) {
            getElement().setPropertyList("names", names.stream().sorted().toList());
            getElement().setProperty("label", label);
        }
    }
}
