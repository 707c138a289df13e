package org.landfall.instrument.xform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Puts a label or hint with its media into the columns of a row. */
final class Texts {
    private static final Set<String> MEDIA = Set.of("image", "big-image", "audio", "video");

    private Texts() {}

    /** @param elsewhere columns of other forms of the text, by form */
    static void put(
            Map<String, String> row,
            String heading,
            Map<String, Map<String, String>> forms,
            Map<String, String> elsewhere) {
        forms.forEach((form, texts) -> {
            if (form.equals(Words.LONG)) {
                SheetBuilder.put(row, heading, texts);
            } else if (MEDIA.contains(form)) {
                Map<String, String> files = new LinkedHashMap<>();
                texts.forEach((language, file) -> files.put(language, file.replaceFirst("^jr://[a-z]+/", "")));
                SheetBuilder.put(row, "media::" + form, files);
            } else if (elsewhere.containsKey(form)) {
                SheetBuilder.put(row, elsewhere.get(form), texts);
            } else if (!forms.containsKey(Words.LONG)) {
                SheetBuilder.put(row, heading, texts);
            }
        });
    }
}
