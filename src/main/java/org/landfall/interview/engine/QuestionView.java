package org.landfall.interview.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Appearance;

/**
 * Everything a screen needs to ask one question or show one note.
 *
 * @param labels by language, placeholders filled
 * @param guidance longer hints for who asks, by language; empty where there are none
 * @param media shown with the label, in the language of the session
 * @param choices those offered now, without don't know and prefer not to say, which have their own buttons
 * @param exclusive codes of a multiple choice that the form lets stand only alone
 * @param value canonical text, null when there is none
 * @param range present for {@link Type#RANGE}
 * @param number place among the questions of its module, from 1; 0 for a note
 * @param count questions that apply in the module at present
 */
public record QuestionView(
        String path,
        String name,
        String moduleName,
        Type type,
        String language,
        Map<String, String> labels,
        Map<String, String> hints,
        Map<String, String> guidance,
        List<Media> media,
        List<ChoiceView> choices,
        Set<String> exclusive,
        boolean required,
        boolean readOnly,
        boolean offersDk,
        boolean offersPns,
        boolean acceptsNoSource,
        @Nullable String value,
        @Nullable Missing missing,
        AnswerMark mark,
        @Nullable String note,
        boolean forInterviewer,
        String appearance,
        @Nullable Range range,
        @Nullable Section section,
        int number,
        int count) {

    public enum Type {
        TEXT,
        NOTE,
        INTEGER,
        DECIMAL,
        /** As {@link PartialDate#text()} */
        DATE,
        /** {@code 14:05} */
        TIME,
        /** {@code 2026-11-23T14:05} */
        DATE_TIME,
        /** {@code OK}, or nothing yet. */
        ACKNOWLEDGE,
        SELECT_ONE,
        SELECT_MULTIPLE,
        /** Every code once, the first place first. */
        RANK,
        RANGE,
        /** As {@link GeoPoint#text()}; lines and areas are points parted by semicolons. */
        GEOPOINT,
        GEOTRACE,
        GEOSHAPE,
        BARCODE,
        /** The name of a sealed attachment, and so for the other kinds of files. */
        IMAGE,
        AUDIO,
        VIDEO,
        FILE;

        /** The answer is made of the codes of choices. Others may show choices as an aid: on a map, along a scale. */
        public boolean chooses() {
            return switch (this) {
                case SELECT_ONE, SELECT_MULTIPLE, RANK -> true;
                default -> false;
            };
        }

        public boolean isFile() {
            return this == IMAGE || this == AUDIO || this == VIDEO || this == FILE;
        }
    }

    public record Range(BigDecimal min, BigDecimal max, BigDecimal step) {}

    /** Whether the appearance column has this word. */
    public boolean looks(String word) {
        return Appearance.has(appearance, word);
    }

    public String label() {
        return label(language);
    }

    public String label(String inLanguage) {
        return labels.getOrDefault(inLanguage, "");
    }

    public @Nullable String hint() {
        return hint(language);
    }

    public @Nullable String hint(String inLanguage) {
        return hints.get(inLanguage);
    }
}
