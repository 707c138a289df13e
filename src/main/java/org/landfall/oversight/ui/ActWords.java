package org.landfall.oversight.ui;

import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.landfall.audit.AuditArea;
import org.landfall.audit.AuditEvent;
import org.landfall.oversight.LogLine;

/** What the log says, in the words of the screen. */
final class ActWords {
    private static final String PREFIX = "audit.act.";
    private static final List<String> ACTS =
            ResourceBundle.getBundle("vaadin-i18n.audit", Locale.ROOT).keySet().stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .map(key -> key.substring(PREFIX.length()))
                    .toList();

    private ActWords() {}

    static String of(String action) {
        return text(PREFIX + action);
    }

    /** For choosing one, by its words. */
    static List<String> all(boolean withRecords) {
        return ACTS.stream()
                .filter(act -> withRecords || AuditArea.of(act) == AuditArea.ACCOUNTS)
                .sorted(Comparator.comparing(ActWords::of))
                .toList();
    }

    static String actor(LogLine line) {
        if (line.actor() != null) {
            return line.actor();
        }
        return switch (line.event().actor()) {
            case "system", "operator", "anonymous" ->
                text("audit.actor." + line.event().actor());
            default -> text("audit.actor.gone");
        };
    }

    static String outcome(AuditEvent event) {
        return text("audit.outcome." + event.outcome());
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
