package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands over a part about harm that was left before, and over one that is shut for today. */
public final class CoveredPart extends Div {

    /** What was said there comes back only when somebody asks for it. */
    public static CoveredPart covered(Runnable show, Runnable away) {
        CoveredPart part = new CoveredPart("conduct.covered");
        part.offer("conduct.covered.show", show, ButtonVariant.TERTIARY);
        part.offer("conduct.covered.away", away, ButtonVariant.PRIMARY);
        return part;
    }

    public static CoveredPart shut(Runnable lighter, Runnable stop) {
        CoveredPart part = new CoveredPart("conduct.shut");
        part.offer("conduct.held.lighter", lighter, ButtonVariant.PRIMARY);
        part.offer("conduct.held.end", stop, ButtonVariant.TERTIARY);
        return part;
    }

    private final Div ways = new Div();

    private CoveredPart(String key) {
        addClassName("iv-card");
        getElement().setAttribute("tabindex", "-1");
        H2 title = new H2(getTranslation(key));
        title.setId("iv-question");
        ways.addClassName("iv-steps");
        add(title, new Paragraph(getTranslation(key + ".more")), ways);
    }

    private void offer(String key, Runnable action, ButtonVariant look) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(look);
        ways.add(button);
    }
}
