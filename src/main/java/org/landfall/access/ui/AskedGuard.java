package org.landfall.access.ui;

import org.landfall.access.StepUp;
import org.landfall.shell.StepUpGuard;
import org.springframework.stereotype.Component;

@Component
class AskedGuard implements StepUpGuard {
    private final StepUp stepUp;

    AskedGuard(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    @Override
    public void before(Runnable act) {
        if (stepUp.fresh()) {
            act.run();
        } else {
            new StepUpDialog(stepUp, act).open();
        }
    }
}
