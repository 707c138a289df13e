package org.landfall.interview;

/** The addresses of this module, for links from elsewhere. */
public final class InterviewRoutes {
    public static final String MINE = "interviews";

    /** At the list of one's own interviews: the preparation of a new one, or of the appointment named there, stands open. */
    public static final String BEGIN = "begin";

    /** There, too: how one is after the talk that was handed in last. */
    public static final String CARE = "care";

    public static final String INTERVIEW = "interview/:id";
    public static final String RECORD = "record/:id";

    /** For whoever leads a site: what was completed there. */
    public static final String SITE = "site";

    public static final String SITE_RECORD = "site/:id";
    public static final String PRACTICE = "practice";
    public static final String APPOINTMENTS = "appointments";
    public static final String REVIEW = "review";
    public static final String CARDS = "cards";
    public static final String QUALITY = "quality";
    public static final String DISTRESS = "distress";
    public static final String RETENTION = "retention";
    public static final String READING = "review/:id";
    public static final String HISTORY = "review/:id/history";

    private InterviewRoutes() {}

    public static String interviewOf(InterviewId id) {
        return INTERVIEW.replace(":id", id.toString());
    }

    public static String readingOf(InterviewId id) {
        return READING.replace(":id", id.toString());
    }

    public static String historyOf(InterviewId id) {
        return HISTORY.replace(":id", id.toString());
    }

    public static String siteRecordOf(InterviewId id) {
        return SITE_RECORD.replace(":id", id.toString());
    }

    public static String recordOf(InterviewId id) {
        return RECORD.replace(":id", id.toString());
    }
}
