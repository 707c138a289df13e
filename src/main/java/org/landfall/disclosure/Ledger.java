package org.landfall.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.landfall.disclosure.Permission.Granted;
import org.landfall.disclosure.Permission.QuestionSpent;
import org.landfall.disclosure.Permission.StudySpent;
import org.landfall.disclosure.Permission.TopicNeedsTwoCustodians;
import org.landfall.disclosure.Permission.TopicSpent;
import org.landfall.disclosure.Permission.TwoCustodiansNeeded;

/**
 * What a study has told over its whole life, all vintages together, and what it may still tell. A marginal costs 1/σ²:
 * one question bears ½, one topic 2, all together 4; with two custodians a topic 8 and all 16. With one σ these are ⌊σ²/2⌋,
 * 2σ², 4σ², 8σ² and 16σ² marginals.
 */
public record Ledger(List<Charge> charges) {
    /** Every σ² from 9 to 64 divides it, so costs add up without rounding. */
    private static final long UNIT = 705_600;

    private static final long QUESTION = UNIT / 2;
    private static final long TOPIC_SOFT = 2 * UNIT;
    private static final long TOPIC_HARD = 8 * UNIT;
    private static final long SOFT = 4 * UNIT;
    private static final long HARD = 16 * UNIT;
    /** Another answer takes a person out of one cell of a marginal and puts them into another. */
    private static final int CELLS_OF_AN_ANSWER = 2;

    public Ledger {
        charges = List.copyOf(charges);
    }

    public static Ledger empty() {
        return new Ledger(List.of());
    }

    /** @param twoCustodians whether two custodians have allowed to go beyond the soft limit */
    public Permission ask(Charge wish, boolean twoCustodians) {
        return refusedQuestion(wish)
                .or(() -> refusedTopic(wish, twoCustodians))
                .or(() -> refusedStudy(wish.sigma(), twoCustodians))
                .orElseGet(() -> new Granted(with(wish)));
    }

    private Optional<Permission> refusedQuestion(Charge wish) {
        return wish.questions().stream()
                .sorted()
                .filter(question -> spent(question) + cost(wish.sigma()) > QUESTION)
                .findFirst()
                .map(question -> new QuestionSpent(question, most(QUESTION, wish.sigma())));
    }

    private Optional<Permission> refusedTopic(Charge wish, boolean twoCustodians) {
        long cost = cost(wish.sigma());
        for (String topic : wish.topics().stream().sorted().toList()) {
            long after = spentOnTopic(topic) + cost;
            if (after > TOPIC_HARD) {
                return Optional.of(new TopicSpent(topic, most(TOPIC_HARD, wish.sigma())));
            }
            if (after > TOPIC_SOFT && !twoCustodians) {
                return Optional.of(new TopicNeedsTwoCustodians(topic, most(TOPIC_SOFT, wish.sigma())));
            }
        }
        return Optional.empty();
    }

    private Optional<Permission> refusedStudy(int sigma, boolean twoCustodians) {
        long after = spent() + cost(sigma);
        if (after > HARD) {
            return Optional.of(new StudySpent(most(HARD, sigma)));
        }
        return after > SOFT && !twoCustodians
                ? Optional.of(new TwoCustodiansNeeded(most(SOFT, sigma)))
                : Optional.empty();
    }

    /** Marginals that hold an answer to this question. */
    public int marginals(String question) {
        return (int) charges.stream().filter(holds(question)).count();
    }

    /** How many more marginals of this σ may hold the question; the study as a whole may end before. */
    public int left(String question, int sigma) {
        return most(Math.max(0, QUESTION - spent(question)), sigma);
    }

    /** How many more marginals of this σ may hold a question of this topic. */
    public int leftOfTopic(String topic, int sigma, boolean twoCustodians) {
        return most(Math.max(0, (twoCustodians ? TOPIC_HARD : TOPIC_SOFT) - spentOnTopic(topic)), sigma);
    }

    /** How much of what one question bears is spent, 0 to 1. */
    public double used(String question) {
        return (double) spent(question) / QUESTION;
    }

    /** The same of a topic; beyond 1 where a limit was lifted and stands again. */
    public double usedOfTopic(String topic, boolean twoCustodians) {
        return (double) spentOnTopic(topic) / (twoCustodians ? TOPIC_HARD : TOPIC_SOFT);
    }

    /** The same of all. */
    public double used(boolean twoCustodians) {
        return (double) spent() / (twoCustodians ? HARD : SOFT);
    }

    /** How many more marginals of this σ the study bears. */
    public int left(int sigma, boolean twoCustodians) {
        return most(Math.max(0, (twoCustodians ? HARD : SOFT) - spent()), sigma);
    }

    /** About one answer of a person of whom and of all others everything else is known. */
    public Loss answer(String question) {
        return loss(CELLS_OF_AN_ANSWER * spent(question));
    }

    /** About whether a person took part, when everything they would have said is known. */
    public Loss presence() {
        return loss(spent());
    }

    /** Every question that was ever released, by name. */
    public List<String> questions() {
        return charges.stream()
                .map(Charge::questions)
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The ledger with one more charge that nobody can refuse: what is known already. */
    public Ledger with(Charge charge) {
        var more = new ArrayList<>(charges);
        more.add(charge);
        return new Ledger(more);
    }

    private long spent(String question) {
        return charges.stream()
                .filter(holds(question))
                .mapToLong(charge -> cost(charge.sigma()))
                .sum();
    }

    private long spentOnTopic(String topic) {
        return charges.stream()
                .filter(charge -> charge.topics().contains(topic))
                .mapToLong(charge -> cost(charge.sigma()))
                .sum();
    }

    private long spent() {
        return charges.stream().mapToLong(charge -> cost(charge.sigma())).sum();
    }

    private static Predicate<Charge> holds(String question) {
        return charge -> charge.questions().contains(question);
    }

    private static long cost(int sigma) {
        return UNIT / ((long) sigma * sigma);
    }

    private static int most(long limit, int sigma) {
        return (int) (limit / cost(sigma));
    }

    private static Loss loss(long spent) {
        return new Loss((double) spent / (2 * UNIT));
    }
}
