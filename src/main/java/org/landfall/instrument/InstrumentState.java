package org.landfall.instrument;

/** A published version never changes; a closed one starts no new interview. */
public enum InstrumentState {
    DRAFT,
    PUBLISHED,
    CLOSED
}
