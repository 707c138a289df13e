package org.landfall.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How much of something is used, as a bar with its words; what a plan would use on top is hatched. */
class Gauge extends Div {
    private static final double NEARLY = 0.75;

    /**
     * @param used 0 to 1
     * @param planned what would be used once the plan is carried out, no less than {@code used}
     */
    Gauge(String name, String words, double used, double planned) {
        addClassName("an-gauge");
        var bar = new Div(part("an-used", used), part("an-planned", Math.max(0, planned - used)));
        bar.addClassName("an-bar");
        bar.getElement()
                .setAttribute("role", "meter")
                .setAttribute("aria-label", name)
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", "100")
                .setAttribute("aria-valuenow", Long.toString(Math.round(100 * Math.min(1, used))))
                .setAttribute("aria-valuetext", words);
        getElement().setAttribute("data-level", planned >= 1 ? "spent" : planned >= NEARLY ? "nearly" : "free");
        var title = new Span(name);
        title.addClassName("an-gauge-name");
        var said = new Span(words);
        said.addClassName("lf-quiet");
        add(title, said, bar);
    }

    private static Span part(String className, double share) {
        var part = new Span();
        part.addClassName(className);
        part.getStyle().setWidth(Math.round(1000 * Math.min(1, share)) / 10.0 + "%");
        return part;
    }
}
