package org.landfall.access;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How long nobody has touched a session's pages. Pages tell when hands move; requests they make by themselves do not
 * count. After a while the session is covered: it lives on, and does nothing until the password was said again.
 */
@Component
public class Attendance {
    private static final String TOUCHED = "landfall.touched";

    private final Policies policies;

    Attendance(Policies policies) {
        this.policies = policies;
    }

    /** After how long a session is covered. */
    public Duration idle() {
        return policies.idle();
    }

    boolean over(SignedIn person) {
        return !Lately.holds(person.since(), policies.longest());
    }

    boolean covered(HttpSession session, SignedIn person) {
        return !Lately.holds(touched(session, person), policies.idle());
    }

    void touch(HttpSession session) {
        session.setAttribute(TOUCHED, Instant.now());
    }

    /** Until the session is covered or over, whichever comes first. */
    Duration left(HttpSession session, SignedIn person) {
        Duration untilCovered =
                Duration.between(Instant.now(), touched(session, person).plus(policies.idle()));
        Duration untilOver = Duration.between(Instant.now(), person.since().plus(policies.longest()));
        Duration left = untilCovered.compareTo(untilOver) < 0 ? untilCovered : untilOver;
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Instant touched(HttpSession session, SignedIn person) {
        return session.getAttribute(TOUCHED) instanceof Instant at ? at : person.since();
    }
}
