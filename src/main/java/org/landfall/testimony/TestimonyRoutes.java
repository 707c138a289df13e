package org.landfall.testimony;

import java.util.UUID;
import org.landfall.interview.InterviewId;

/** The addresses of this module, for links from elsewhere. */
public final class TestimonyRoutes {
    public static final String TESTIMONY = "testimony/:id";
    public static final String AGREEMENT = "agreement";
    public static final String QUOTES = "quotes";
    public static final String QUOTE = "quotes/:id";
    public static final String RELEASED = "released-quotes";

    private TestimonyRoutes() {}

    public static String testimonyOf(InterviewId id) {
        return TESTIMONY.replace(":id", id.toString());
    }

    public static String quoteOf(UUID id) {
        return QUOTE.replace(":id", id.toString());
    }
}
