package org.landfall.interview;

import java.util.Optional;
import java.util.UUID;

/**
 * A file of an interview, opened.
 *
 * @param id its name among the answers is made of it
 * @param mediaType what it is by its content
 * @param ending of its name, without the point
 */
public record Attachment(UUID id, String mediaType, String ending, byte[] bytes) {

    /** What stands as the answer: a name that says nothing. */
    public String name() {
        return id + "." + ending;
    }

    /** Whether it is a recording, with pictures or without. */
    boolean isSound() {
        return mediaType.startsWith("audio/") || mediaType.startsWith("video/");
    }

    static Optional<UUID> idIn(String name) {
        try {
            return Optional.of(UUID.fromString(name.substring(0, Math.max(0, name.indexOf('.')))));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment attachment && id.equals(attachment.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
