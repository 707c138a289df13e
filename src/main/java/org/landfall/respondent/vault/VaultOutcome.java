package org.landfall.respondent.vault;

/** What became of an act on the vault. */
public enum VaultOutcome {
    DONE,
    /** Decided or ended meanwhile, or not there. */
    GONE,
    /** Nothing is sealed: it was not told, or contact is not allowed (any more). */
    NOTHING_ON_FILE,
    NO_CONSENT,
    TOO_LONG,
    /** The same waits already. */
    STANDS,
    /** There is no vault, or there is one. */
    NOT_NOW,
    TOO_FEW,
    NO_SHARE,
    WRONG_PASSPHRASE,
    TOO_SOON,
    EXPIRED,
    CHANGED,
    OWN
}
