package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.landfall.interview.Obstacle;
import org.landfall.shell.Moments;
import org.landfall.study.HelpDirectory;

/** Why no interview begins, and who can mend it, in one sentence. */
final class ObstacleWords {
    private ObstacleWords() {}

    private static Locale locale(Component screen) {
        return screen.getUI().map(UI::getLocale).orElseGet(() -> UI.getCurrent().getLocale());
    }

    static String of(Component screen, Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.UnclosedReport() -> screen.getTranslation("conduct.unclosed");
            case Obstacle.NoInstrument() -> screen.getTranslation("interview.noInstrument");
            case Obstacle.NotOpen(var study) -> screen.getTranslation("interview.notOpen", study.name());
            case Obstacle.Stopped(var reason) -> screen.getTranslation("prepare.stopped." + reason);
            case Obstacle.EnoughToday(var most) -> screen.getTranslation("prepare.enoughToday", most);
            case Obstacle.EnoughThisWeek(var most) -> screen.getTranslation("prepare.enoughThisWeek", most);
            case Obstacle.EnoughOn(var day, var most) ->
                screen.getTranslation("booking.enoughOn", Moments.day(day, locale(screen)), most);
            case Obstacle.EnoughAround(var day, var most) ->
                screen.getTranslation("booking.enoughAround", Moments.day(day, locale(screen)), most);
            case Obstacle.BreakNeeded() -> screen.getTranslation("prepare.break");
            case Obstacle.NoHelp(HelpDirectory.Gap.Empty(var site)) ->
                screen.getTranslation("interview.noHelp", site.name());
            case Obstacle.NoHelp(HelpDirectory.Gap.Unchecked(var site, var entry, var days)) ->
                screen.getTranslation("interview.helpUnchecked", site.name(), entry.name(), days);
        };
    }
}
