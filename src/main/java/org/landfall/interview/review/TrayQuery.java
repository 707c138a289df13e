package org.landfall.interview.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landfall.access.SiteId;
import org.landfall.study.StudyId;

/**
 * What the tray is asked for; null for any.
 *
 * @param pseudonym any part of it, in any case; empty for all
 */
public record TrayQuery(
        Tray tray,
        @Nullable StudyId study,
        @Nullable SiteId site,
        @Nullable Flag flag,
        String pseudonym) {

    public TrayQuery {
        pseudonym = pseudonym.strip().toUpperCase(Locale.ROOT);
    }

    public static TrayQuery all(Tray tray) {
        return new TrayQuery(tray, null, null, null, "");
    }

    /** For LIKE, with its signs taken literally. */
    String pattern() {
        return "%" + pseudonym.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
