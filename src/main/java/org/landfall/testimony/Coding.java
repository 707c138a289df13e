package org.landfall.testimony;

import java.util.List;
import org.landfall.access.AccountId;

/**
 * What one person marked in one record.
 *
 * @param number how often it was changed, 0 before anything was marked
 */
public record Coding(AccountId coder, int number, boolean finished, List<Mark> marks) {
    static Coding none(AccountId coder) {
        return new Coding(coder, 0, false, List.of());
    }
}
