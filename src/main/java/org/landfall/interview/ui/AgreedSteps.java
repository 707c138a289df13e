package org.landfall.interview.ui;

import org.landfall.interview.ui.consent.AgreedPanel;
import org.landfall.respondent.ConsentMethod;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.shell.Notices;

/** What is taken back or allowed in the middle of a talk, each a step like an answer. */
record AgreedSteps(InterviewScreen screen, Conduct conduct) implements AgreedPanel.Actions {

    @Override
    public void takeBack(ConsentUse use, Grant to) {
        screen.run(() -> conduct.step(() -> conduct.open().agreeing().takeBack(use, to)));
        Notices.done(screen.getTranslation("consent.takenBack", screen.getTranslation("consent.use." + use)));
    }

    void givenBy(ConsentMethod method) {
        screen.run(() -> conduct.step(() -> conduct.open().agreeing().givenBy(method)));
    }

    @Override
    public void widen(ConsentUse use, Grant to, String note) {
        screen.run(() -> conduct.step(() -> conduct.open().agreeing().widen(use, to, note)));
    }
}
