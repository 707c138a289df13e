package org.landfall.instrument.ui;

import java.util.Locale;
import org.landfall.instrument.editing.Field;
import org.landfall.instrument.editing.SurveyRow;
import org.landfall.instrument.xlsform.LanguageName;

/** How a row of the survey is called on the screen. */
final class RowWords {
    private RowWords() {}

    /** Its label in the language of the screen if it has one, else in any, else its name. */
    static String label(SurveyRow row, Locale locale) {
        String any = "";
        for (var cell : row.cells().entrySet()) {
            if (cell.getKey().field() == Field.LABEL) {
                if (LanguageName.code(cell.getKey().language()).equals(locale.getLanguage())) {
                    return cell.getValue();
                }
                any = any.isEmpty() ? cell.getValue() : any;
            }
        }
        return any.isEmpty() ? row.name() : any;
    }
}
