package org.landfall.analysis;

import org.landfall.analysis.engine.Coder;

/**
 * A variable and how answers become its codes.
 *
 * @param options true when one answer may name several codes, parted by a space
 */
record PlannedVariable(Variable variable, boolean options, Coder coder) {
    void see(String valueOrMissing) {
        if (!options) {
            coder.see(valueOrMissing);
            return;
        }
        for (String option : valueOrMissing.split(" ")) {
            if (!option.isEmpty()) {
                coder.see(option);
            }
        }
    }
}
