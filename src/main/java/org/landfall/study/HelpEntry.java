package org.landfall.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.landfall.access.SiteId;

/**
 * One body that helps people at a place.
 *
 * @param offersEnglish what it does, in English; empty when it is said in Korean only
 * @param languages codes of the languages spoken there, one at least
 * @param papers whether it asks for papers
 * @param contact telephone, address or both
 * @param checked the day on which somebody last made sure that all this holds
 */
public record HelpEntry(
        HelpEntryId id,
        SiteId site,
        HelpKind kind,
        String name,
        String offersEnglish,
        String offersKorean,
        List<String> languages,
        Cost cost,
        boolean papers,
        String contact,
        LocalDate checked) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_TEXT = 200;

    /** What the help costs the person. */
    public enum Cost {
        FREE,
        PARTLY,
        PAID
    }

    public HelpEntry {
        if (name.isBlank() || contact.isBlank() || (offersEnglish + offersKorean).isBlank() || languages.isEmpty()) {
            throw new IllegalArgumentException("an entry that helps nobody");
        }
        languages = List.copyOf(languages);
    }

    /** What it does, in the language of the reader where it is written in it. */
    public String offers(Locale reader) {
        boolean korean = Locale.KOREAN.getLanguage().equals(reader.getLanguage());
        String wanted = korean ? offersKorean : offersEnglish;
        return wanted.isBlank() ? offersEnglish + offersKorean : wanted;
    }

    /**
     * What it asks of those who come, in one line.
     *
     * @param words the text of a key in the language of the reader
     */
    public String terms(Locale reader, UnaryOperator<String> words) {
        String spoken = languages.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(reader))
                .collect(Collectors.joining(", "));
        return String.join(
                " · ",
                spoken,
                words.apply("help.cost." + cost),
                words.apply(papers ? "help.papers.yes" : "help.papers.no"));
    }

    public long daysUnchecked(LocalDate today) {
        return ChronoUnit.DAYS.between(checked, today);
    }
}
