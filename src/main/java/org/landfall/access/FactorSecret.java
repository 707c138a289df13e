package org.landfall.access;

/**
 * A secret for an authenticator app that is not in force before a code of it was typed. Whoever has it can make codes, so
 * it prints as nothing.
 *
 * @param letters what is typed into an app that has no camera
 * @param uri what the QR code holds
 */
public record FactorSecret(String letters, String uri) {
    @Override
    public String toString() {
        return "FactorSecret[…]";
    }
}
