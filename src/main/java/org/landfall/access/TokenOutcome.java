package org.landfall.access;

/** What came of the wish for a token. */
public sealed interface TokenOutcome {
    /** @param token shown once; it cannot be shown again */
    record Made(String token) implements TokenOutcome {}

    /** Nothing was made; the text key says why and what to do. */
    record Refused(String textKey) implements TokenOutcome {}
}
