package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One thing of one's own account: a heading, a sentence, and what can be done. */
abstract class OwnCard extends Section {
    private final String titleKey;

    OwnCard(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("lf-card", "lf-form");
    }

    final void begin(String sentence) {
        removeAll();
        add(new H2(getTranslation(titleKey)), new Paragraph(sentence));
    }

    /** A button that cannot be pressed twice before the first press is done. */
    final Button button(String key, Runnable act) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            act.run();
            button.setEnabled(true);
        });
        return button;
    }
}
