package org.landfall.shell;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages that screen readers hear too. The text comes translated. */
public final class Notices {
    private static final int SECONDS_5 = 5_000;
    private static final int SECONDS_10 = 10_000;

    private Notices() {}

    public static void done(String text) {
        show(text, SECONDS_5, NotificationVariant.SUCCESS);
    }

    /** What happened, that nothing is lost, and what to do. */
    public static void problem(String text) {
        show(text, SECONDS_10, NotificationVariant.ERROR);
    }

    private static void show(String text, int milliseconds, NotificationVariant variant) {
        Notification notification = new Notification(text, milliseconds, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(variant);
        notification.setAssertive(variant == NotificationVariant.ERROR);
        notification.open();
    }
}
