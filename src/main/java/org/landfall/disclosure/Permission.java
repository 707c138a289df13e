package org.landfall.disclosure;

/**
 * What the ledger says to a wish. It looks at former charges and at nothing else, so a refusal is the same whoever took
 * part and whatever they said.
 */
public sealed interface Permission {
    /** @param after the ledger once this is released */
    record Granted(Ledger after) implements Permission {}

    /** @param most how many marginals of the wished σ one question bears in the life of the study */
    record QuestionSpent(String question, int most) implements Permission {}

    /** Two custodians may go on with this topic. */
    record TopicNeedsTwoCustodians(String topic, int most) implements Permission {}

    record TopicSpent(String topic, int most) implements Permission {}

    /** Two custodians may go on. */
    record TwoCustodiansNeeded(int most) implements Permission {}

    record StudySpent(int most) implements Permission {}
}
