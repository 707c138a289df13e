package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what will be here and how to begin. Both texts come translated. */
public class EmptyState extends Div {
    public EmptyState(String title, String howToBegin, Component... begin) {
        addClassName("lf-empty");
        add(new H2(title), new Paragraph(howToBegin));
        add(begin);
    }
}
