package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.landfall.interview.engine.Happening;

/**
 * How the person is: four levels with their signs, each set with one touch at any moment. One that is set while the
 * server is out of reach ({@code data-late}) is sent as soon as it is back.
 */
public final class DistressPanel extends Section {
    private final List<Button> levels = new ArrayList<>();
    private final Div words = new Div();

    public DistressPanel(IntConsumer set, Runnable referral) {
        addClassName("iv-distress");
        H3 title = new H3(getTranslation("conduct.distress"));
        Div touch = new Div();
        touch.addClassName("iv-levels");
        add(title, touch);
        for (int level = 0; level <= Happening.Distress.SEVERE; level++) {
            int chosen = level;
            Button button = new Button(getTranslation("conduct.distress." + level), click -> set.accept(chosen));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.getElement().setAttribute("data-late", String.valueOf(level));
            button.setTooltipText(getTranslation("conduct.distress." + level + ".signs"));
            levels.add(button);
            touch.add(button);
        }
        words.getElement().setAttribute("role", "status");
        Button card = new Button(getTranslation("conduct.referral"), click -> referral.run());
        card.addThemeVariants(ButtonVariant.TERTIARY);
        add(words, card);
    }

    public void show(int level) {
        for (int i = 0; i < levels.size(); i++) {
            levels.get(i).getElement().setAttribute("aria-pressed", String.valueOf(i == level));
        }
        words.removeAll();
        if (level == 1) {
            words.add(getTranslation("conduct.distress.1.steps"));
            words.add(BothLanguages.said("conduct.script.1"));
        }
    }

    public void takeFocus() {
        levels.getFirst().focus();
    }
}
