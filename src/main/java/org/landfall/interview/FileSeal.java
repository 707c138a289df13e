package org.landfall.interview;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordKey;

/**
 * Seals a file of one interview in chunks. Each is bound to the interview, the file, its number and whether it is the
 * last one: what was cut off, put in another order or moved from another file does not open.
 */
final class FileSeal {
    /** With the four bytes of its length a chunk fills its padding exactly. */
    static final int CHUNK = (256 << 10) - 4;

    private static final String PURPOSE = "attachment";

    private final String study;
    private final UUID interview;
    private final RecordKey key;

    FileSeal(String study, InterviewId interview, RecordKey key) {
        this.study = study;
        this.interview = interview.value();
        this.key = key;
    }

    AttachmentStore.SealedFile seal(Attachment file) {
        byte[] header = (file.mediaType() + " " + file.ending()).getBytes(StandardCharsets.UTF_8);
        List<byte[]> chunks = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(from + CHUNK, file.bytes().length);
            byte[] plain = Arrays.copyOfRange(file.bytes(), from, to);
            boolean last = to == file.bytes().length;
            chunks.add(key.seal(place(file.id(), chunks.size() + 1, last), plain));
            from = to;
        } while (from < file.bytes().length);
        return new AttachmentStore.SealedFile(key.seal(headerPlace(file.id()), header), chunks);
    }

    /** @throws org.landfall.crypto.SealBrokenException when anything of it is missing or not what was sealed */
    Attachment open(UUID id, AttachmentStore.SealedFile sealed) {
        if (sealed.chunks().isEmpty()) {
            key.open(place(id, 1, true), new byte[0]);
        }
        String[] header = new String(key.open(headerPlace(id), sealed.header()), StandardCharsets.UTF_8).split(" ", 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < sealed.chunks().size(); i++) {
            boolean last = i == sealed.chunks().size() - 1;
            bytes.writeBytes(key.open(place(id, i + 1, last), sealed.chunks().get(i)));
        }
        return new Attachment(id, header[0], header[1], bytes.toByteArray());
    }

    private Place headerPlace(UUID id) {
        return new Place(PURPOSE, study, interview, id + "/header", 0);
    }

    private Place place(UUID id, int number, boolean last) {
        return new Place(PURPOSE, study, interview, id + (last ? "/last" : "/more"), number);
    }
}
