package org.landfall.shell;

/** Asks once more who is there before an act that weighs much, in a dialog over the same page. */
public interface StepUpGuard {
    /** Does it at once when that was proved in the last minutes, else after it was proved, and not at all otherwise. */
    void before(Runnable act);
}
