package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A token, shown this once. */
class TokenDialog extends Dialog {
    TokenDialog(String token) {
        setHeaderTitle(getTranslation("token.made.title"));
        setCloseOnOutsideClick(false);
        Div shown = new Div(token);
        shown.addClassNames("lf-link", "lf-mono");
        Button copy = new Button(getTranslation("access.link.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.getElement().executeJs("""
                        this.addEventListener('click', () => {
                            getSelection().selectAllChildren($0);
                            navigator.clipboard?.writeText($0.textContent).then(() => this.textContent = $1);
                        })""", shown.getElement(), getTranslation("access.link.copied"));
        Div steps = new Div(new Paragraph(getTranslation("token.made.text")), shown);
        steps.addClassName("lf-steps");
        add(steps);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()), copy);
    }
}
