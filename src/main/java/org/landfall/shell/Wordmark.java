package org.landfall.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Our mark, a coastline and an arrival, and the name. */
public class Wordmark extends Div {
    public Wordmark() {
        addClassName("lf-wordmark");
        Image mark = new Image("icons/landfall.svg", "");
        add(mark, new Span("Landfall"));
    }
}
