package org.landfall.analysis;

import java.time.LocalDate;

/** What became of a wish for a new vintage. Counts of records are for the custodian who cut it, nobody else. */
public sealed interface CutOutcome {
    record Cut(Vintage vintage) implements CutOutcome {}

    /** The last vintage is too young. */
    record TooSoon(LocalDate earliest) implements CutOutcome {}

    /** Nobody has said which answer to the study's own form means consent. */
    record NoRule() implements CutOutcome {}

    record TooFewPersons(int ready, int least) implements CutOutcome {}

    record TooFewNew(int changed, int least) implements CutOutcome {}

    /** Who proposed it cannot sign it. */
    record SamePerson() implements CutOutcome {}

    /** The proposal was decided meanwhile. */
    record Gone() implements CutOutcome {}
}
