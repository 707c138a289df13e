package org.landfall.access;

/** The path of a one-time link. Whoever has it can become the account, so it prints as nothing. */
public record EnrolmentLink(String path) {
    @Override
    public String toString() {
        return "EnrolmentLink[…]";
    }
}
