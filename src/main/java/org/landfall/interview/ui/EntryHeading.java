package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.landfall.interview.engine.Row;

/** Above the questions of the entry that is open, with a way to take the entry out where that may be done. */
final class EntryHeading extends Div {
    private final H3 label = new H3();
    private final Button away;

    EntryHeading(Runnable remove) {
        addClassName("iv-entry");
        away = new Button(getTranslation("interview.roster.remove"), click -> remove.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setDisableOnClick(true);
        add(label, away);
    }

    void show(Row.RosterEntry entry) {
        Changed.text(label, entry.label());
        away.setVisible(entry.removable());
        away.setEnabled(true);
    }
}
