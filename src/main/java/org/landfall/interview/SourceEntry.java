package org.landfall.interview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.PartialDate;

/**
 * The published document that a record is coded from. The text itself is an attachment.
 *
 * @param date of publication as {@link PartialDate} writes it, with its precision; empty when not given yet
 * @param retrieval where and when it was found
 * @param names null when not said yet
 * @param text the name of the attachment, null when there is none yet
 * @param sha256 of the text as it was handed in, in hex
 */
public record SourceEntry(
        String citation,
        String publisher,
        String date,
        String language,
        String retrieval,
        @Nullable Names names,
        String rights,
        @Nullable String text,
        @Nullable String sha256) {
    public static final SourceEntry EMPTY = new SourceEntry("", "", "", "", "", null, "", null, null);
    public static final int LONGEST = 1_000;

    /** Whether the names in the document are those of the persons. */
    public enum Names {
        REAL,
        PSEUDONYMS,
        UNKNOWN
    }

    public enum Part {
        CITATION,
        PUBLISHER,
        DATE,
        LANGUAGE,
        RETRIEVAL,
        NAMES,
        RIGHTS,
        TEXT
    }

    /** What is not given, or cannot be read; with any of these a record is not handed in. */
    public List<Part> missing() {
        List<Part> missing = new ArrayList<>();
        need(missing, Part.CITATION, fits(citation));
        need(missing, Part.PUBLISHER, fits(publisher));
        need(missing, Part.DATE, PartialDate.parse(date).isPresent());
        need(missing, Part.LANGUAGE, fits(language));
        need(missing, Part.RETRIEVAL, fits(retrieval));
        need(missing, Part.NAMES, names != null);
        need(missing, Part.RIGHTS, fits(rights));
        need(missing, Part.TEXT, text != null && sha256 != null);
        return missing;
    }

    SourceEntry with(String newText, String newSha256) {
        return new SourceEntry(citation, publisher, date, language, retrieval, names, rights, newText, newSha256);
    }

    private static void need(List<Part> missing, Part part, boolean given) {
        if (!given) {
            missing.add(part);
        }
    }

    private static boolean fits(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
