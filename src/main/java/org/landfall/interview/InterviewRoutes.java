package org.landfall.interview;

/** The addresses of this module, for links from elsewhere. */
public final class InterviewRoutes {
    public static final String MINE = "interviews";
    public static final String INTERVIEW = "interview/:id";
    public static final String RECORD = "record/:id";
    public static final String PRACTICE = "practice";
    public static final String REVIEW = "review";
    public static final String DISTRESS = "distress";
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

    public static String recordOf(InterviewId id) {
        return RECORD.replace(":id", id.toString());
    }
}
