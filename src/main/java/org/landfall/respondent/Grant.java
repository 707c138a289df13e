package org.landfall.respondent;

/** How far somebody agrees; the stricter comes first. */
public enum Grant {
    NO,
    /** Only after hearing the exact words. */
    AFTER_HEARING,
    YES;

    Grant stricter(Grant other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean widerThan(Grant other) {
        return compareTo(other) > 0;
    }
}
