package org.landfall.access;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and the second step is still to be taken. */
class HalfWay extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final HalfIn half;
    private final boolean setUp;

    /** @param setUp whether there is a second step to take, or one to be set up first */
    HalfWay(HalfIn half, boolean setUp) {
        super("Second step");
        this.half = half;
        this.setUp = setUp;
    }

    HalfIn half() {
        return half;
    }

    boolean setUp() {
        return setUp;
    }
}
