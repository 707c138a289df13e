package org.landfall.access;

import java.util.List;

/** What came of taking up an account with a passkey. */
public sealed interface PasskeyOutcome {
    /** In force. The recovery codes are shown this once. */
    record Made(List<String> recoveryCodes) implements PasskeyOutcome {
        @Override
        public String toString() {
            return "Made[…]";
        }
    }

    /** The device did not answer what was asked. Nothing was stored, and the link is as good as before. */
    record NotRight() implements PasskeyOutcome {}

    record LinkExpired() implements PasskeyOutcome {}
}
