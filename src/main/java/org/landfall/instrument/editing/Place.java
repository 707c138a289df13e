package org.landfall.instrument.editing;

import java.util.ArrayList;
import java.util.List;

/**
 * A column by what it means, whatever its spelling in the sheet.
 *
 * @param language as a heading names it, {@code 한국어 (ko)}; empty for the column without one
 */
public record Place(Field field, String language) {

    public static Place of(Field field) {
        return new Place(field, "");
    }

    List<String> path() {
        List<String> path = new ArrayList<>(field.path());
        if (!language.isEmpty()) {
            path.add(language);
        }
        return List.copyOf(path);
    }
}
