package org.landfall.instrument.files;

import java.util.Set;
import org.apache.tika.Tika;
import org.landfall.instrument.xlsform.Problems;

/** What a picture or a sound of a label is, by its first bytes. What could carry a program, drawings among it, is refused. */
public final class MediaType {
    public static final int MAX_BYTES = 10_000_000;
    private static final Tika TIKA = new Tika();
    private static final Set<String> TAKEN = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "audio/mpeg",
            "audio/mp4",
            "audio/vnd.wave",
            "audio/vorbis",
            "audio/opus",
            "application/ogg",
            "audio/ogg",
            "video/mp4",
            "video/quicktime",
            "video/3gpp",
            "video/webm",
            "video/x-m4v");

    private MediaType() {}

    public static String of(String name, byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(name, 0, "", "file.tooBig", name);
            return "";
        }
        String type = TIKA.detect(bytes);
        if (!TAKEN.contains(type)) {
            problems.add(name, 0, "", "file.notMedia", name);
            return "";
        }
        return switch (type) {
            case "audio/vnd.wave" -> "audio/wav";
            case "audio/vorbis", "audio/opus", "application/ogg" -> "audio/ogg";
            case "video/quicktime", "video/x-m4v" -> "video/mp4";
            default -> type;
        };
    }
}
