package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.DisclosureClass;

/** How much an answer gives away: a shape, a colour and the word. */
final class ClassMark extends Span {
    private static final String CSS = "st-class";
    private static final String NONE = "NONE";

    ClassMark(@Nullable DisclosureClass disclosure) {
        addClassName(CSS);
        getElement().setAttribute("data-class", name(disclosure));
        setText(getTranslation("studio.class." + name(disclosure)));
    }

    static void write(@Nullable DisclosureClass disclosure, UnaryOperator<String> texts, Element into) {
        into.appendElement("span")
                .addClass(CSS)
                .attr("data-class", name(disclosure))
                .text(texts.apply("studio.class." + name(disclosure)));
    }

    /** Every mark with what it means. */
    static Div legend() {
        Div legend = new Div();
        legend.addClassName("st-legend");
        for (DisclosureClass disclosure : DisclosureClass.values()) {
            ClassMark mark = new ClassMark(disclosure);
            legend.add(new Div(mark, new Span(mark.getTranslation("studio.class." + disclosure + ".means"))));
        }
        return legend;
    }

    private static String name(@Nullable DisclosureClass disclosure) {
        return disclosure == null ? NONE : disclosure.name();
    }
}
