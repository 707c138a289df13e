package org.landfall.instrument;

import org.landfall.study.StudyId;

/** The addresses of this module, for links from elsewhere. */
public final class InstrumentRoutes {
    public static final String LIST = "instruments";
    public static final String STUDIES = "studies";
    public static final String STUDY = "studies/:id";
    public static final String VERSION = "instruments/:id";

    /** Conducted on throw-away data; {@code ?question=} names the question to begin at. */
    public static final String TRY = "instruments/:id/try";

    public static final String EDIT = "instruments/:id/edit";
    public static final String COPY = "instruments/:id/library";

    public static final String QUESTION = "question";

    private InstrumentRoutes() {}

    public static String studyOf(StudyId id) {
        return STUDY.replace(":id", id.toString());
    }

    public static String editOf(InstrumentVersionId id) {
        return EDIT.replace(":id", id.toString());
    }

    public static String copyInto(InstrumentVersionId id) {
        return COPY.replace(":id", id.toString());
    }

    public static String tryOf(InstrumentVersionId id) {
        return TRY.replace(":id", id.toString());
    }

    public static String versionOf(InstrumentVersionId id) {
        return LIST + "/" + id;
    }
}
