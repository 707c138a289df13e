package org.landfall.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.landfall.interview.engine.QuestionView;

/**
 * Looks at what somebody sent: by its content, never by what it calls itself. Of the name only an ending that fits is
 * kept. Pictures come out without what a camera writes into them.
 */
sealed interface IncomingFile {

    record Fitting(String mediaType, String ending, byte[] bytes) implements IncomingFile {}

    record Unfit(Attaching.Reason reason) implements IncomingFile {}

    Tika CONTENT = new Tika();

    Map<String, String> RECORDINGS = Map.ofEntries(
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/mp4", "m4a"),
            Map.entry("video/mp4", "m4a"),
            Map.entry("application/mp4", "m4a"),
            Map.entry("audio/vnd.wave", "wav"),
            Map.entry("audio/ogg", "ogg"),
            Map.entry("audio/vorbis", "ogg"),
            Map.entry("audio/opus", "ogg"),
            Map.entry("audio/x-flac", "flac"),
            Map.entry("audio/amr", "amr"),
            Map.entry("video/3gpp", "3gp"),
            Map.entry("video/webm", "webm"),
            Map.entry("application/x-matroska", "webm"));

    Map<String, String> VIDEOS = Map.of(
            "video/mp4", "mp4",
            "application/mp4", "mp4",
            "video/quicktime", "mov",
            "video/3gpp", "3gp",
            "video/webm", "webm",
            "application/x-matroska", "webm");

    Map<String, String> SERVED_AS = Map.of(
            "mp3", "audio/mpeg", "m4a", "audio/mp4", "wav", "audio/wav", "ogg", "audio/ogg", "flac", "audio/flac");

    /** Documents are only ever handed out as downloads. */
    Map<String, List<String>> DOCUMENTS = Map.of(
            "application/pdf", List.of("pdf"),
            "text/plain", List.of("txt", "csv"),
            "application/rtf", List.of("rtf"),
            "application/zip", List.of("zip", "docx", "xlsx", "pptx"),
            "application/x-tika-ooxml", List.of("docx", "xlsx", "pptx"),
            "application/vnd.oasis.opendocument.text", List.of("odt"),
            "application/vnd.oasis.opendocument.spreadsheet", List.of("ods"));

    Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp");

    Set<String> FROM_A_PHONE = Set.of("image/heic", "image/heif", "image/heic-sequence", "image/avif");

    static IncomingFile look(QuestionView.Type kind, String calledItself, byte[] bytes) {
        if (bytes.length == 0) {
            return new Unfit(Attaching.Reason.EMPTY);
        }
        String type = CONTENT.detect(bytes);
        return switch (kind) {
            case IMAGE -> picture(type, bytes);
            case AUDIO -> medium(RECORDINGS.get(type), "audio/", bytes, Attaching.Reason.NO_RECORDING);
            case VIDEO -> medium(VIDEOS.get(type), "video/", bytes, Attaching.Reason.NO_VIDEO);
            case FILE ->
                PICTURES.contains(type) || FROM_A_PHONE.contains(type)
                        ? picture(type, bytes)
                        : document(type, calledItself, bytes);
            case TEXT, NOTE, INTEGER, DECIMAL, RANGE, DATE, TIME, DATE_TIME, ACKNOWLEDGE, BARCODE ->
                new Unfit(Attaching.Reason.NOT_ASKED);
            case SELECT_ONE, SELECT_MULTIPLE, RANK, GEOPOINT, GEOTRACE, GEOSHAPE ->
                new Unfit(Attaching.Reason.NOT_ASKED);
        };
    }

    private static IncomingFile picture(String type, byte[] bytes) {
        return PICTURES.contains(type)
                ? Pictures.cleaned(type, bytes)
                : new Unfit(FROM_A_PHONE.contains(type) ? Attaching.Reason.PHONE_PICTURE : Attaching.Reason.NO_PICTURE);
    }

    private static IncomingFile medium(
            @org.jspecify.annotations.Nullable String ending, String family, byte[] bytes, Attaching.Reason otherwise) {
        if (ending == null) {
            return new Unfit(otherwise);
        }
        String type = family.equals("audio/") ? SERVED_AS.getOrDefault(ending, "audio/" + ending) : "video/" + ending;
        return new Fitting(ending.equals("mov") ? "video/quicktime" : type, ending, bytes);
    }

    private static IncomingFile document(String type, String calledItself, byte[] bytes) {
        List<String> endings = DOCUMENTS.get(type);
        if (endings == null || type.equals("text/plain") && binary(bytes)) {
            return new Unfit(Attaching.Reason.NO_DOCUMENT);
        }
        String own = calledItself
                .substring(calledItself.lastIndexOf('.') + 1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return new Fitting(type, endings.contains(own) ? own : endings.getFirst(), bytes);
    }

    private static boolean binary(byte[] bytes) {
        return Arrays.equals(bytes, 0, Math.min(2, bytes.length), new byte[] {'M', 'Z'}, 0, 2)
                || Arrays.equals(bytes, 0, Math.min(2, bytes.length), new byte[] {'#', '!'}, 0, 2);
    }
}
