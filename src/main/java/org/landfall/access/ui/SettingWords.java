package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import org.landfall.access.Setting;

/** The settings in the words of the screen. */
final class SettingWords {
    private SettingWords() {}

    static String name(Setting setting) {
        return text("setting." + setting);
    }

    /** What it does and within which bounds it may be set. */
    static String hint(Setting setting) {
        return switch (setting.kind()) {
            case Setting.Whole(int least, int most) -> text("setting." + setting + ".hint", least, most);
            case Setting.Choice choice -> text("setting." + setting + ".hint");
            case Setting.Line(int longest) -> text("setting." + setting + ".hint", longest);
        };
    }

    static String problem(Setting setting) {
        return switch (setting.kind()) {
            case Setting.Whole(int least, int most) -> text("setting.problem.whole", least, most);
            case Setting.Choice choice -> text("setting.problem.choice");
            case Setting.Line(int longest) -> text("setting.problem.line", longest);
        };
    }

    static String value(Setting setting, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return setting.kind() instanceof Setting.Choice ? text("setting." + setting + "." + value) : value;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
