package org.landfall.interview;

import java.util.List;
import org.landfall.interview.engine.Check;
import org.landfall.interview.engine.Row;

/** What became of handing an interview in. */
public sealed interface Completion {

    record Done() implements Completion {}

    /** Questions that apply and have neither an answer nor a reason for having none. Nothing was changed. */
    record Missing(List<Row.Question> questions) implements Completion {}

    /** Answers that do not fit together and whose reason nobody has written down. Nothing was changed. */
    record Unexplained(List<Check> checks) implements Completion {}

    /** It is coded from a document whose source is not there, or not whole. Nothing was changed. */
    record NoSource(List<SourceEntry.Part> missing) implements Completion {}

    /** The talk did not come about: nothing but the day, the site and this was kept. */
    record Closed(Ending ending) implements Completion {}

    /** The last answers are not on disk yet, so nothing was handed in. */
    record NotSaved() implements Completion {}
}
