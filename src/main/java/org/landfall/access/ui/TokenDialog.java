package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.landfall.shell.CopyButton;

/** A token, shown this once. */
class TokenDialog extends Dialog {
    TokenDialog(String token) {
        setHeaderTitle(getTranslation("token.made.title"));
        setCloseOnOutsideClick(false);
        Div shown = new Div(token);
        shown.addClassNames("lf-link", "lf-mono");
        Button copy = new CopyButton(shown);
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div steps = new Div(new Paragraph(getTranslation("token.made.text")), shown);
        steps.addClassName("lf-steps");
        add(steps);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()), copy);
    }
}
