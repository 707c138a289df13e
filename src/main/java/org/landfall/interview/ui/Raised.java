package org.landfall.interview.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.interview.engine.Check;
import org.landfall.interview.engine.InterviewSession;

/**
 * The checks that the answers given here have raised. They are shown before the interview goes on, also those whose place is
 * beside another question.
 */
record Raised(Set<String> checks) {
    static final Raised NOTHING = new Raised(Set.of());

    /** Paths of the checks that apply and are not confirmed. */
    static Set<String> open(InterviewSession session) {
        return session.checks().stream()
                .filter(check -> !check.confirmed())
                .map(Check::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With those that were not open before. */
    Raised and(Set<String> before, InterviewSession session) {
        return new Raised(
                Stream.concat(checks.stream(), open(session).stream().filter(check -> !before.contains(check)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean waitsIn(InterviewSession session) {
        return !checks.isEmpty() && open(session).stream().anyMatch(checks::contains);
    }

    List<Check> besideCurrent(InterviewSession session) {
        return session.checks().stream()
                .filter(check -> check.about().equals(session.current()) || checks.contains(check.path()))
                .toList();
    }
}
