package org.landfall.interview.engine;

/** Questions that apply at present, and how many of them have an answer or a reason for having none. */
public record Progress(int answered, int applying) {

    public boolean complete() {
        return answered == applying;
    }

    Progress plus(Progress other) {
        return new Progress(answered + other.answered, applying + other.applying);
    }
}
