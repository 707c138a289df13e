package org.landfall.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.landfall.testimony.Attribute;

/** Finds a quote fit, and chooses what is said about whoever speaks. */
final class AcceptDialog extends Dialog {
    AcceptDialog(Map<Attribute, String> bands, Predicate<Set<Attribute>> accept) {
        setHeaderTitle(getTranslation("quote.accept"));
        setWidth("min(560px, 100%)");
        CheckboxGroup<Attribute> label = new CheckboxGroup<>(getTranslation("quote.label"));
        label.setItems(bands.keySet());
        label.setItemLabelGenerator(attribute -> QuoteWords.band(this, attribute, bands.getOrDefault(attribute, "")));
        label.setVisible(!bands.isEmpty());
        Div form = new Div(
                new Paragraph(getTranslation("quote.accept.text")),
                label,
                new Paragraph(getTranslation("quote.label.help")));
        form.addClassNames("lf-form", "qt-part");
        add(form);
        Button go = new Button(getTranslation("quote.accept"), click -> {
            if (accept.test(label.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("testimony.cancel"), click -> close()), go);
    }
}
