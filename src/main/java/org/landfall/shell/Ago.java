package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;

/** A moment as people say it, with the exact one on hover. */
public final class Ago extends Span {
    public Ago(Instant moment) {
        setText(of(moment, this));
        setTitle(Moments.dayAndTime(moment));
    }

    /** "3 hours ago", in the language of whoever shows it. */
    public static String of(Instant moment, Component shownBy) {
        Duration past = Duration.between(moment, Instant.now());
        if (past.toMinutes() < 2) {
            return shownBy.getTranslation("shell.ago.now");
        }
        if (past.toHours() < 1) {
            return shownBy.getTranslation("shell.ago.minutes", past.toMinutes());
        }
        return past.toDays() < 1
                ? shownBy.getTranslation("shell.ago.hours", past.toHours())
                : shownBy.getTranslation("shell.ago.days", past.toDays());
    }
}
