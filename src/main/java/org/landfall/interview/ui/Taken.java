package org.landfall.interview.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;

/** Tells the browser which text of a field has arrived here, by its hash; whether it is on disk stands in {@link SavedStatus}. */
final class Taken {
    private static final String TAKEN = "data-taken";

    private Taken() {}

    static void tell(TextFieldBase<?, String> field) {
        set(field, field.getValue());
        field.addValueChangeListener(change -> set(field, change.getValue()));
    }

    private static void set(TextFieldBase<?, String> field, String text) {
        field.getElement().setAttribute(TAKEN, Integer.toString(text.hashCode()));
    }
}
