package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * A view of the workbench kind: one heading, one sentence that says what the page is for, actions beside the heading,
 * and the content below. Both texts are keys.
 */
public abstract class Page extends Main implements HasDynamicTitle {
    private final String titleKey;
    private final H1 heading = new H1();
    private final Div actions = new Div();

    protected Page(String titleKey, String purposeKey) {
        this.titleKey = titleKey;
        addClassName("lf-page");
        heading.setText(getTranslation(titleKey));
        actions.addClassName("lf-actions");
        Div head = new Div(new Div(heading, new Paragraph(getTranslation(purposeKey))), actions);
        head.addClassName("lf-head");
        add(head);
    }

    /** Buttons beside the heading, in place of those before. */
    protected void showActions(Component... buttons) {
        actions.removeAll();
        addActions(buttons);
    }

    /** Buttons beside the heading. */
    protected void addActions(Component... buttons) {
        actions.add(buttons);
    }

    /** A heading that names what is shown instead of the kind of page; comes translated. The title bar keeps the kind. */
    protected void title(String text) {
        heading.setText(text);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · Landfall";
    }
}
