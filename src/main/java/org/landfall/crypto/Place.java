package org.landfall.crypto;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value lies. It is part of every seal, so a value that was swapped, moved or rolled back does not open.
 *
 * @param purpose kind of value, such as {@code answer}; may be named in messages
 * @param study id of the study
 * @param record the interview, vintage or other record the value belongs to
 * @param field which value of the record: a question's name, an entry's number
 * @param revision counts up when the value at this place is replaced
 */
public record Place(String purpose, String study, UUID record, String field, long revision) {
    public Place {
        requireText(purpose);
        requireText(study);
        requireText(field);
    }

    byte[] encoded() {
        return new AssociatedData()
                .text(purpose)
                .text(study)
                .id(record)
                .text(field)
                .number(revision)
                .bytes();
    }

    private static void requireText(String value) {
        boolean plain = true; // as nearly always, and asked thrice for every record of a cut
        for (int i = 0; i < value.length(); i++) {
            plain &= !Character.isSurrogate(value.charAt(i));
        }
        if (!plain && !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException("A place is named in well-formed text.");
        }
    }
}
