package org.landfall.platform.ui;

import com.vaadin.flow.component.UI;
import org.landfall.platform.DrillResult;
import org.landfall.shell.Moments;

/** What a restore drill came to, in sentences. */
final class DrillWords {
    private DrillWords() {}

    static String of(DrillResult drill) {
        String when = Moments.dayAndTime(drill.at());
        return drill.passed()
                ? text(
                        "drill.PASSED",
                        when,
                        drill.seconds(),
                        Bytes.of(drill.bytes()),
                        drill.tables(),
                        drill.rows(),
                        drill.line())
                : text("drill." + drill.outcome(), when);
    }

    static String wayOut(DrillResult drill) {
        return text(drill.passed() ? "drill.old" : "drill.wayOut." + drill.outcome());
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
