package org.landfall.instrument.xlsform;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A row of the entities sheet: a record that the form makes or changes in a shared list. Columns that are empty are not
 * said.
 *
 * @param row in the sheet, from 1
 */
record Entity(String list, String id, String createIf, String updateIf, String label, int row) {

    boolean creates() {
        return id.isEmpty() || !createIf.isEmpty();
    }

    boolean updates() {
        return !id.isEmpty();
    }

    /** The questions it rests on. */
    Set<String> references() {
        Set<String> names = new LinkedHashSet<>();
        for (String column : new String[] {id, createIf, updateIf, label}) {
            names.addAll(References.names(column));
        }
        return names;
    }
}
