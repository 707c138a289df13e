package org.landfall.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a vintage would be if it were cut now.
 *
 * @param rules each rule, met or not yet
 * @param variables what would enter, in the order of the instrument
 * @param confirmed the questions whose class a custodian confirmed, because the workbook states none
 */
public record VintagePreview(
        boolean documents,
        Instant at,
        CutTally tally,
        List<CutRule> rules,
        List<Variable> variables,
        Set<String> confirmed) {

    public boolean met() {
        return rules.stream().allMatch(CutRule::met);
    }
}
