package org.landfall.interview.ui.source;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.stream.Collectors;
import org.landfall.interview.SourceEntry;

/** What is missing of a source, in one sentence. */
public final class SourceWords {
    private SourceWords() {}

    static String missing(Component screen, SourceEntry entry) {
        return missing(screen, entry.missing());
    }

    public static String missing(Component screen, Collection<SourceEntry.Part> parts) {
        return screen.getTranslation(
                "source.missing",
                parts.stream()
                        .map(part -> screen.getTranslation("source." + part))
                        .collect(Collectors.joining(", ")));
    }
}
