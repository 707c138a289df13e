package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.landfall.access.Presence;

/**
 * Stands where the interview stood, with the time of day and a word that could be anybody's. Whoever wants to go on says
 * the password again.
 */
public final class PausePage extends Div {
    private final Door door;
    private final Runnable goOn;
    private final PasswordField password = new PasswordField();
    private final Paragraph problem = new Paragraph();
    private final Div form = new Div();

    /** Asks whether the person may go on. */
    public interface Door {
        Presence.Proof open(String password);

        /** Whether the password was said since, on the cover of a page that was left alone. */
        default boolean isOpen() {
            return false;
        }
    }

    public PausePage(Door door, Runnable goOn) {
        this.door = door;
        this.goOn = goOn;
        addClassName("iv-pause");
        getElement().setAttribute("data-neutral", "");
        getElement().addEventListener("came-back", back -> {
            if (door.isOpen()) {
                goOn.run();
            }
        });
        password.setLabel(getTranslation("conduct.pause.password"));
        password.setMaxLength(1_000);
        password.addKeyPressListener(Key.ENTER, press -> tryDoor());
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("iv-error");
        Button enter = new Button(getTranslation("conduct.pause.goOn"), click -> tryDoor());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(password, enter, problem);
        form.addClassName("iv-pause-form");
        form.setVisible(false);
        Button wake = new Button(getTranslation("conduct.pause.back"), click -> ask());
        wake.addThemeVariants(ButtonVariant.TERTIARY);
        wake.addClassName("iv-pause-back");
        wake.setAutofocus(true);
        add(new DayClock(), new H1(getTranslation("conduct.pause.word")), wake, form);
        getElement().addEventListener("keydown", key -> ask()).setFilter("event.key.length === 1");
    }

    private void ask() {
        if (!form.isVisible()) {
            form.setVisible(true);
            password.focus();
        }
    }

    private void tryDoor() {
        Presence.Proof proof = door.open(password.getValue());
        password.clear();
        switch (proof) {
            case Presence.Proof.Given() -> goOn.run();
            case Presence.Proof.Refused() -> problem.setText(getTranslation("conduct.pause.refused"));
            case Presence.Proof.TooSoon(long seconds) ->
                problem.setText(getTranslation("conduct.pause.tooSoon", seconds));
        }
    }
}
