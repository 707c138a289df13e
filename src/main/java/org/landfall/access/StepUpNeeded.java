package org.landfall.access;

/** Who is there was proved too long ago for this act. Nothing was done. */
public class StepUpNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    StepUpNeeded() {
        super("Who is there has to be proved once more");
    }
}
