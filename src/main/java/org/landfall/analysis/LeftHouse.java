package org.landfall.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who lets numbers out of the house says what went out of a vintage. */
public interface LeftHouse {
    Left of(VintageId vintage);

    /** @param last when something was last taken; nothing where nothing was */
    record Left(List<Signed> signed, int times, @Nullable Instant last) {}

    /** A release that two custodians signed. */
    record Signed(String name, Instant at) {}
}
