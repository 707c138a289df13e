package org.landfall.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.analysis.Attempt;
import org.landfall.analysis.VintageId;

/**
 * What custodians read before they let tables of a vintage go.
 *
 * @param tables released by then
 * @param cells in all of them
 * @param low how many of the cells are shown as low
 * @param presence how often the best guess at whether somebody took part is right, 0.5 to 1
 * @param held whether every attack stayed within its bound; otherwise nothing is let go on this report
 */
public record Report(
        UUID id,
        VintageId vintage,
        AccountId madeBy,
        Instant madeAt,
        long seed,
        int tables,
        int cells,
        int low,
        double presence,
        List<Attempt> findings,
        List<QuestionSpent> questions,
        boolean held) {
    public double shareOfLow() {
        return cells == 0 ? 0 : (double) low / cells;
    }
}
