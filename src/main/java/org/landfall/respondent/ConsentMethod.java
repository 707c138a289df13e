package org.landfall.respondent;

/** How somebody said yes. */
public enum ConsentMethod {
    SPOKEN_NOTED,
    SPOKEN_RECORDED,
    SIGNED_PSEUDONYM,
    MARK
}
