package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;

/** The five things a person may wish at any moment, each with one touch or one key and no question back. */
public final class TalkBar extends Nav {

    public TalkBar(Actions actions) {
        addClassName("iv-talk");
        getElement().setAttribute("aria-label", getTranslation("conduct.bar"));
        Button pause = button("pause", "B", actions.pause());
        pause.getElement().setAttribute("data-cover", "");
        add(
                pause,
                button("skip", "S", actions.skip()),
                button("skipPart", "O", actions.skipPart()),
                button("lighter", "T", actions.lighter()),
                button("stop", "E", actions.stop()));
    }

    public record Actions(Runnable pause, Runnable skip, Runnable skipPart, Runnable lighter, Runnable stop) {}

    private Button button(String what, String key, Runnable action) {
        Button button = new Button(getTranslation("conduct.bar." + what), click -> action.run());
        button.setTooltipText(getTranslation("conduct.bar." + what + ".more") + " (" + key + ")");
        button.getElement().setAttribute("aria-keyshortcuts", key);
        return button;
    }
}
