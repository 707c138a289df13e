package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.landfall.access.EnrolmentLink;
import org.landfall.shell.CopyButton;

/** A one-time link, shown this once. The address is completed in the browser, which knows how it reached us. */
class LinkDialog extends Dialog {
    LinkDialog(EnrolmentLink link) {
        setHeaderTitle(getTranslation("access.link.title"));
        setCloseOnOutsideClick(false);
        Div address = new Div(link.path());
        address.addClassNames("lf-link", "lf-mono");
        address.getElement().executeJs("this.textContent = new URL($0, document.baseURI).href", link.path());
        Button copy = new CopyButton(address);
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div steps = new Div(new Paragraph(getTranslation("access.link.text")), address);
        steps.addClassName("lf-steps");
        add(steps);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()), copy);
    }
}
