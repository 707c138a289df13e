package org.landfall.disclosure;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names one cell of one vintage: which variables take which codes. The total has none.
 * The same cell has the same bytes whatever the order of its variables and the form of its letters.
 * Throws IllegalArgumentException when a part is empty or holds one of the two separators.
 */
public record CellId(String study, String vintage, Map<String, String> codes) {
    private static final String SCHEME = "sdc1";
    private static final char PART = '\u001e';
    private static final char CODE = '\u001f';

    public CellId {
        study = part(study);
        vintage = part(vintage);
        var sorted = new TreeMap<String, String>();
        codes.forEach((variable, code) -> {
            if (sorted.put(part(variable), part(code)) != null) {
                throw new IllegalArgumentException("a variable is named twice");
            }
        });
        codes = Collections.unmodifiableMap(sorted);
    }

    public static CellId total(String study, String vintage) {
        return new CellId(study, vintage, Map.of());
    }

    public byte[] bytes() {
        var text = new StringBuilder(SCHEME)
                .append(PART)
                .append(study)
                .append(PART)
                .append(vintage);
        codes.forEach((variable, code) ->
                text.append(PART).append(variable).append(CODE).append(code));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String text) {
        if (text.isEmpty() || text.indexOf(PART) >= 0 || text.indexOf(CODE) >= 0) {
            throw new IllegalArgumentException("an empty name or a separator in a cell id");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
