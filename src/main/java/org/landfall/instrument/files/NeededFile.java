package org.landfall.instrument.files;

import java.util.List;

/**
 * A file that a form names.
 *
 * @param instance id under which the form looks into it, empty for media
 * @param usedBy names of the questions, groups and lists that need it
 * @param columns without which there is nothing to choose from it
 */
public record NeededFile(String name, String instance, Use use, List<String> usedBy, List<String> columns) {

    /** What for: without choices a question cannot be asked, without the others it can. */
    public enum Use {
        CHOICES,
        LOOKUP,
        MEDIA
    }

    public boolean list() {
        return use != Use.MEDIA;
    }
}
