package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A paper for the person: on the screen a page, from the printer nothing but this page, without title or address. */
@Tag("print-sheet")
@JsModule("./components/print-sheet.ts")
public final class PrintSheet extends Component implements HasComponents, HasStyle {
    /** Takes the focus, so that a sheet longer than the screen is scrolled by keys. */
    public PrintSheet() {
        getElement().setAttribute("tabindex", "0");
    }

    public void print() {
        getElement().callJsFunction("print");
    }
}
