package org.landfall.interview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quote of a record that was released.
 *
 * @param calledBack when its words were taken down
 * @param files how often quotes of the study left as a file while it could be among them
 */
public record QuoteUse(LocalDate releasedOn, @Nullable LocalDate calledBack, int files) {}
