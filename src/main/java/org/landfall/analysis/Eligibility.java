package org.landfall.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.landfall.interview.ApprovedInterview;
import org.landfall.interview.InterviewId;
import org.landfall.study.CountingRule;

/**
 * Whether a record may enter a vintage yet: consent to tables, given and not taken back since, somebody the study is about, and the 30 days in which the person
 * may still withdraw, plus up to 60 more that nobody can foretell, so that entering tells nothing of the day.
 */
record Eligibility(LocalDate today, boolean documents, CountingRule rule, ToIntFunction<InterviewId> extraDays) {
    private static final int WITHDRAWAL_DAYS = 30;
    static final int LONGEST_WAIT = 60;

    /** Whether it enters, or the first reason against it. */
    enum Standing {
        ENTERS,
        /** Without consent to tables, or no longer. */
        NO_CONSENT,
        /** Of nobody the study is about. */
        OTHERS,
        /** Not due yet, or of no day that is known. */
        WAITING,
        /** A document, where these are not asked for. */
        UNASKED
    }

    boolean admits(ApprovedInterview record) {
        return standing(record) == Standing.ENTERS;
    }

    Standing standing(ApprovedInterview record) {
        if (record.document() && !documents) {
            return Standing.UNASKED;
        }
        if (!record.document() && !agreed(record)) {
            return Standing.NO_CONSENT;
        }
        if (!framed(record)) {
            return Standing.OTHERS;
        }
        return due(record) ? Standing.ENTERS : Standing.WAITING;
    }

    /** The day on which it has entered whatever chance decides: the true one tells nobody anything. */
    Optional<LocalDate> latest(ApprovedInterview record) {
        return Optional.ofNullable(record.collectedOn())
                .map(day -> day.plusDays(WITHDRAWAL_DAYS + (long) LONGEST_WAIT));
    }

    private boolean agreed(ApprovedInterview record) {
        return record.permitted() && hasAnswer(record, rule.consent(), rule.agreed());
    }

    private boolean framed(ApprovedInterview record) {
        return rule.frame() == null || hasAnswer(record, rule.frame(), rule.counted());
    }

    /** Chance is asked only where it decides: for most records of a study that goes on for years it does not. */
    private boolean due(ApprovedInterview record) {
        var collected = record.collectedOn();
        if (collected == null) {
            return false;
        }
        long over = ChronoUnit.DAYS.between(collected, today) - WITHDRAWAL_DAYS;
        return over >= LONGEST_WAIT || over >= 0 && over >= extraDays.applyAsInt(record.id());
    }

    private static boolean hasAnswer(ApprovedInterview record, String question, Set<String> accepted) {
        for (var answer : record.answers()) {
            if (answer.name().equals(question)) {
                return answer.value() != null && accepted.contains(answer.value());
            }
        }
        return false;
    }
}
