package org.landfall.disclosure.attack;

/** Hears how far the red team is, and may end it. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (attack, done, of) -> true;

    /** @return whether to go on */
    boolean at(Attack attack, int done, int of);
}
