package org.landfall.study;

import java.util.UUID;

/** Names a study. */
public record StudyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
