package org.landfall.access;

import org.landfall.shell.SaidPlainly;

/** Who is there was proved too long ago for this act. Nothing was done. */
public class StepUpNeeded extends RuntimeException implements SaidPlainly {
    private static final long serialVersionUID = 1;

    StepUpNeeded() {
        super("Who is there has to be proved once more");
    }

    @Override
    public String textKey() {
        return "access.stepUp.needed";
    }
}
