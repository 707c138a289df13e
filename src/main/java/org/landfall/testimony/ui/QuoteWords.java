package org.landfall.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.shell.Notices;
import org.landfall.testimony.Attribute;
import org.landfall.testimony.QuoteEnd;
import org.landfall.testimony.QuoteOutcome;
import org.landfall.testimony.QuoteState;
import org.landfall.testimony.Wording.Use;

/** Quotes and what belongs to them, in words. */
final class QuoteWords {
    private QuoteWords() {}

    static Span state(Component place, QuoteState state, @Nullable QuoteEnd ended) {
        String text = place.getTranslation(ended == null ? "quote.state." + state : "quote.ended." + ended);
        return ThemeWords.badge(
                text,
                switch (state) {
                    case PROPOSED, EDITED, ACCEPTED, SIGNED -> "accent";
                    case RELEASED -> "ok";
                    case ENDED -> "warm";
                });
    }

    /** {@code woman, in their forties}. */
    static String label(Component place, Map<Attribute, String> label) {
        return label.isEmpty()
                ? place.getTranslation("quote.label.none")
                : label.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> band(place, entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    static String band(Component place, Attribute attribute, String band) {
        return switch (attribute) {
            case SEX -> place.getTranslation("quote.band.SEX." + band);
            case AGE, LEFT -> place.getTranslation("quote.band." + attribute, band);
            case COUNTRY -> place.getTranslation("quote.band.COUNTRY", country(band, locale(place)));
        };
    }

    static String uses(Component place, Collection<Use> uses) {
        return uses.stream()
                .sorted()
                .map(use -> place.getTranslation("quote.use." + use))
                .collect(Collectors.joining(", "));
    }

    static String language(Component place, String code) {
        return Locale.of(code).getDisplayLanguage(locale(place));
    }

    /** True when it was done; else why not is said. */
    static boolean told(Component place, QuoteOutcome outcome, String doneKey) {
        switch (outcome) {
            case QuoteOutcome.Done() -> Notices.done(place.getTranslation(doneKey));
            case QuoteOutcome.Refused(QuoteOutcome.Reason reason) ->
                Notices.problem(place.getTranslation("quote.refused." + reason));
        }
        return outcome instanceof QuoteOutcome.Done;
    }

    private static Locale locale(Component place) {
        return place.getUI().map(UI::getLocale).orElseGet(() -> UI.getCurrent().getLocale());
    }

    private static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
