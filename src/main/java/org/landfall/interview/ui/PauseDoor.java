package org.landfall.interview.ui;

import org.landfall.access.Presence;
import org.landfall.interview.engine.Talk;
import org.landfall.interview.ui.talk.PausePage;

/** Opens a talk that rests to whoever has said the password, or shown a passkey, since it began to. */
record PauseDoor(Presence presence, Talk talk) implements PausePage.Door {
    @Override
    public Presence.Proof open(String password) {
        return presence.prove(password);
    }

    @Override
    public boolean byPassword() {
        return presence.byPassword();
    }

    @Override
    public boolean byPasskey() {
        return presence.byPasskey();
    }

    @Override
    public String askDevice() {
        return presence.askDevice();
    }

    @Override
    public Presence.Proof openByPasskey(String answer) {
        return presence.provePasskey(answer);
    }

    @Override
    public boolean isOpen() {
        return talk.pausedSince().filter(presence::provedSince).isPresent();
    }
}
