package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.landfall.access.Presence;
import org.landfall.shell.PasskeyMaker;

/**
 * Stands where the interview stood, with the time of day and a word that could be anybody's. Whoever wants to go on says
 * the password again, or shows a passkey.
 */
public final class PausePage extends Div {
    private final Door door;
    private final Runnable goOn;
    private final PasswordField password = new PasswordField();
    private final Paragraph problem = new Paragraph();
    private final Div form = new Div();
    private final Button device = new Button();

    /** Asks whether the person may go on. */
    public interface Door {
        Presence.Proof open(String password);

        /** Whether the person has a password to say. */
        default boolean byPassword() {
            return true;
        }

        /** Whether the person has a passkey to show. */
        default boolean byPasskey() {
            return false;
        }

        /** What the device is asked; good for one answer. */
        default String askDevice() {
            return "";
        }

        default Presence.Proof openByPasskey(String answer) {
            return new Presence.Proof.Refused();
        }

        /** Whether that was proved since, on the cover of a page that was left alone. */
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
        if (door.byPassword()) {
            form.add(password, enter);
        }
        if (door.byPasskey()) {
            form.add(device());
        }
        form.add(problem);
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
            if (door.byPassword()) {
                password.focus();
            } else {
                device.focus();
            }
        }
    }

    private PasskeyMaker device() {
        device.setText(getTranslation("conduct.pause.passkey"));
        PasskeyMaker maker = new PasskeyMaker(device);
        if (!door.byPassword()) {
            device.addThemeVariants(ButtonVariant.PRIMARY);
            maker.setElsewhere(getTranslation("conduct.pause.elsewhere"));
        }
        device.addClickListener(click -> maker.show(
                door.askDevice(),
                answer -> judge(door.openByPasskey(answer), "conduct.pause.passkeyRefused"),
                () -> problem.setText(getTranslation("conduct.pause.passkeyRefused"))));
        return maker;
    }

    private void tryDoor() {
        Presence.Proof proof = door.open(password.getValue());
        password.clear();
        judge(proof, "conduct.pause.refused");
    }

    private void judge(Presence.Proof proof, String refusedKey) {
        switch (proof) {
            case Presence.Proof.Given() -> goOn.run();
            case Presence.Proof.Refused() -> problem.setText(getTranslation(refusedKey));
            case Presence.Proof.TooSoon(long seconds) ->
                problem.setText(getTranslation("conduct.pause.tooSoon", seconds));
        }
    }
}
