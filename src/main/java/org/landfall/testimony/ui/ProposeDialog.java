package org.landfall.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.landfall.testimony.Quote.Proposal;

/** Says why a passage is needed as a quote. */
final class ProposeDialog extends Dialog {
    ProposeDialog(String passage, Consumer<String> propose) {
        setHeaderTitle(getTranslation("quote.propose"));
        setWidth("min(640px, 100%)");
        Paragraph words = new Paragraph(passage);
        words.addClassName("rv-answer");
        TextArea why = new TextArea(getTranslation("quote.why"));
        why.setMaxLength(Proposal.LONGEST_WHY);
        why.setWidthFull();
        why.setErrorMessage(getTranslation("quote.why.missing"));
        Div form = new Div(words, new Paragraph(getTranslation("quote.propose.text", Proposal.MOST_WORDS)), why);
        form.addClassNames("lf-form", "qt-part");
        add(form);
        Button go = new Button(getTranslation("quote.propose"), click -> {
            why.setInvalid(why.getValue().isBlank());
            if (!why.isInvalid()) {
                close();
                propose.accept(why.getValue());
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("testimony.cancel"), click -> close()), go);
    }
}
