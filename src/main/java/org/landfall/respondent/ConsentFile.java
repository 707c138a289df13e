package org.landfall.respondent;

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

    private Place place(int number) {
        return new Place("consent", study, respondent.value(), "line", number);
    }
}
