package org.landfall.access;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and the second step is still to be taken. */
class HalfWay extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final HalfIn half;
    private final SecondStepKind next;

    HalfWay(HalfIn half, SecondStepKind next) {
        super("Second step");
        this.half = half;
        this.next = next;
    }

    HalfIn half() {
        return half;
    }

    SecondStepKind next() {
        return next;
    }
}
