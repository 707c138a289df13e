package org.landfall.interview.review;

import java.util.Map;
import java.util.UUID;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals what review writes about one interview with that interview's key, each thing bound to its own place. */
record ReviewSeal(String study, UUID interview, RecordKey key) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] figures(Figures figures) {
        return key.seal(place("figures", "all", 0), JSON.writeValueAsBytes(figures));
    }

    Figures figures(byte[] sealed) {
        return JSON.readValue(key.open(place("figures", "all", 0), sealed), Figures.class);
    }

    /** @param path at which answer the query is */
    record Words(String path, String text) {}

    byte[] words(UUID query, int number, Words words) {
        return key.seal(place("query", query.toString(), number), JSON.writeValueAsBytes(words));
    }

    Words words(UUID query, int number, byte[] sealed) {
        return JSON.readValue(key.open(place("query", query.toString(), number), sealed), Words.class);
    }

    byte[] reading(int revision, int stage, Map<Point, Rating> ratings) {
        return key.seal(place("reading", "stage " + stage, revision), JSON.writeValueAsBytes(ratings));
    }

    Map<Point, Rating> reading(int revision, int stage, byte[] sealed) {
        return JSON.readValue(
                key.open(place("reading", "stage " + stage, revision), sealed),
                new TypeReference<Map<Point, Rating>>() {});
    }

    private Place place(String purpose, String field, int revision) {
        return new Place(purpose, study, interview, field, revision);
    }
}
