package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import org.landfall.interview.engine.Missing;

/** What each key of the interview does. */
final class ScreenKeys {
    private final InterviewScreen screen;
    private final Conduct conduct;

    ScreenKeys(InterviewScreen screen, Conduct conduct) {
        this.screen = screen;
        this.conduct = conduct;
    }

    Component listener() {
        InterviewKeys keys = new InterviewKeys();
        keys.onKey(pressed -> key(pressed.word()));
        return keys;
    }

    /** While a page about distress stands there, only what is on it can be done, and pausing. */
    private void key(String word) {
        switch (word) {
            case "B" -> screen.pause();
            case "help" -> new KeyHelp().open();
            default -> {
                if (!screen.held()) {
                    asked(word);
                }
            }
        }
    }

    private void asked(String word) {
        Talking talking = conduct.talking();
        switch (word) {
            case "next" -> screen.run(conduct::next);
            case "back" -> screen.back();
            case "D" -> screen.run(() -> conduct.without(Missing.DK));
            case "P" -> screen.run(() -> conduct.without(Missing.PNS));
            case "X" -> screen.run(() -> conduct.without(Missing.NA_SOURCE));
            case "S" -> screen.run(talking::skip);
            case "O" -> screen.run(talking::leaveOut);
            case "T" -> screen.run(talking::lighter);
            case "E" -> screen.stop();
            case "R" -> screen.run(conduct.talking()::comeBack);
            case "L" -> screen.speakAnother();
            case "M", "N", "W" -> screen.toSide(word);
            case "find" -> screen.find();
            case "question" -> screen.focusQuestion();
            default -> screen.digit(Integer.parseInt(word));
        }
    }
}
