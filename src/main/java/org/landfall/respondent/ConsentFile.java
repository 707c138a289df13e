package org.landfall.respondent;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordKey;
import tools.jackson.databind.json.JsonMapper;

/** Where one person's record of consent lies, and the key of the interview that opens it. Every line is bound to its number. */
public record ConsentFile(RespondentId respondent, String study, RecordKey key) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] seal(ConsentStep step, int number) {
        return key.seal(place(number), JSON.writerFor(ConsentStep.class).writeValueAsBytes(step));
    }

    ConsentStep open(byte[] sealed, int number) {
        return JSON.readValue(key.open(place(number), sealed), ConsentStep.class);
    }

    /** Lines as they were loaded with many interviews at once, in order; when each was stored is left aside. */
    public Consent open(List<byte[]> sealed) {
        return new Consent(IntStream.range(0, sealed.size())
                .mapToObj(i -> new Consent.Line(Instant.EPOCH, open(sealed.get(i), i + 1)))
                .toList());
    }

    private Place place(int number) {
        return new Place("consent", study, respondent.value(), "line", number);
    }
}
