package org.landfall.access.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** A moment as people say it, with the exact one on hover. */
class Ago extends Span {
    Ago(@Nullable Instant moment, String neverKey) {
        if (moment == null) {
            setText(getTranslation(neverKey));
            return;
        }
        String exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(moment.atZone(ZoneId.systemDefault()));
        setText(said(Duration.between(moment, Instant.now()), moment));
        setTitle(exact);
    }

    private String said(Duration past, Instant moment) {
        if (past.toMinutes() < 2) {
            return getTranslation("access.ago.now");
        }
        if (past.toHours() < 1) {
            return getTranslation("access.ago.minutes", past.toMinutes());
        }
        if (past.toDays() < 1) {
            return getTranslation("access.ago.hours", past.toHours());
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(moment.atZone(ZoneId.systemDefault()));
    }
}
