package org.landfall.instrument.xlsform;

import java.util.Arrays;
import java.util.List;

/**
 * One thing wrong with a workbook, and where.
 *
 * @param row from 1 as the spreadsheet shows it, 0 when the whole sheet is meant
 * @param column heading of the column, empty when the whole row is meant
 * @param key bundle key of the sentence
 * @param values fill the places of the sentence
 */
public record Problem(String sheet, int row, String column, String key, List<String> values) {

    /** A cell may hold thousands of characters; a sentence shows its beginning. */
    private static final int LONGEST_VALUE = 160;

    public static Problem of(String sheet, int row, String column, String key, String... values) {
        return new Problem(
                sheet,
                row,
                column,
                "instrument.problem." + key,
                Arrays.stream(values).map(Problem::shown).toList());
    }

    private static String shown(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
