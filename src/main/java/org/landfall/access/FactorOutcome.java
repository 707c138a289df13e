package org.landfall.access;

import java.util.List;

/** What came of setting up the second step. */
public sealed interface FactorOutcome {
    /** In force. The recovery codes are shown this once. */
    record Confirmed(List<String> recoveryCodes) implements FactorOutcome {
        @Override
        public String toString() {
            return "Confirmed[…]";
        }
    }

    record WrongCode() implements FactorOutcome {}

    /** The password was said too long ago, or a second step exists by now. */
    record Over() implements FactorOutcome {}
}
