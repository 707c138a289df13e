package org.landfall.analysis;

import java.util.Map;

/**
 * What custodians say of the talks of a vintage, for everybody who reads its numbers. The years are said, not read from
 * the records: the first and the last talk are somebody's.
 *
 * @param found how people were found, by language
 * @param from year of the first talks
 * @param to year of the last ones
 */
public record Fieldwork(Label found, int from, int to) {
    public static final int LONGEST = 500;
    public static final int FIRST_YEAR = 1950;

    /** Of vintages cut before it was asked. */
    public static final Fieldwork UNSAID = new Fieldwork(new Label(Map.of()), 0, 0);

    /** Whether it was said, and can be true this year. */
    public boolean said(int thisYear) {
        return !found.byLanguage().isEmpty()
                && found.byLanguage().values().stream().noneMatch(words -> words.isBlank() || words.length() > LONGEST)
                && FIRST_YEAR <= from
                && from <= to
                && to <= thisYear;
    }

    public boolean said() {
        return !found.byLanguage().isEmpty();
    }
}
