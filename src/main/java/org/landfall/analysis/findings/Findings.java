package org.landfall.analysis.findings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.landfall.analysis.VintageId;

/**
 * A page that tells what was found in one vintage.
 *
 * @param version grows with each change, so that nobody writes over what they have not seen
 */
public record Findings(
        UUID id,
        VintageId vintage,
        int version,
        String titleEn,
        String titleKo,
        List<Block> blocks,
        Instant changedAt) {
    public static final int LONGEST_TITLE = 200;
    public static final int MOST_BLOCKS = 60;

    public Findings {
        blocks = List.copyOf(blocks);
    }

    public String title(String language) {
        return Words.in(language, titleEn, titleKo);
    }
}
