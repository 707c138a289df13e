package org.landfall.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.files.NeededFile;

/**
 * A file that a form names, and whether it is there.
 *
 * @param bytes size, null while it is missing
 * @param items rows of a list that is there
 */
public record FileState(
        String name,
        NeededFile.Use use,
        List<String> usedBy,
        @Nullable Integer bytes,
        int items) {

    public boolean missing() {
        return bytes == null;
    }

    /** Questions cannot be asked without it. */
    public boolean blocks() {
        return missing() && use == NeededFile.Use.CHOICES;
    }
}
