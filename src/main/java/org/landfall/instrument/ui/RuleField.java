package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;

/** An expression. The names that it can refer to are offered while somebody types behind {@code ${}. */
final class RuleField extends Div {
    private final TextArea area = new TextArea();

    RuleField(String label, String expression, Collection<String> names) {
        addClassName("dr-rule");
        area.setLabel(label);
        area.setValue(expression);
        area.setHelperText(getTranslation("draft.rule.help"));
        area.addClassName("lf-mono");
        area.getElement().setAttribute("spellcheck", "false");
        add(area, new NameCompletion(names, getTranslation("draft.rule.names")));
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
