package org.landfall.instrument;

/**
 * A file beside a form.
 *
 * @param mediaType told from the content; {@code text/plain} for lists
 * @param items rows of a list, 0 for media
 */
public record FormFile(String name, String mediaType, int items, byte[] bytes) {
    static final String LIST = "text/plain";
}
