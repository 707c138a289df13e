package org.landfall.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@link Fieldwork} as it lies in the database. */
record StoredFieldwork(Map<String, String> found, int from, int to) {
    private static final JsonMapper JSON = new JsonMapper();

    static String write(Fieldwork fieldwork) {
        return JSON.writeValueAsString(
                new StoredFieldwork(fieldwork.found().byLanguage(), fieldwork.from(), fieldwork.to()));
    }

    static Fieldwork read(@Nullable String json) {
        if (json == null) {
            return Fieldwork.UNSAID;
        }
        var stored = JSON.readValue(json, StoredFieldwork.class);
        return new Fieldwork(new Label(stored.found), stored.from, stored.to);
    }
}
