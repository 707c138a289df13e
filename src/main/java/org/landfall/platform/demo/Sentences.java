package org.landfall.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented sentences for open questions in one language. Each begins with a mark that says so, and none holds a name.
 *
 * @param reason by main reason, {@code choice} by first choice, {@code source} by source; the empty key for the rest
 */
record Sentences(
        String mark,
        Map<String, String> reason,
        Map<String, String> choice,
        Map<String, String> source,
        List<String> heard,
        List<String> say,
        List<String> condition,
        List<String> other) {

    /** All languages there are. */
    static Map<String, Sentences> read() {
        try (InputStream json = Objects.requireNonNull(Sentences.class.getResourceAsStream("/demo/sentences.json"))) {
            return JsonMapper.builder().build().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String decided(Person.Choice person) {
        String first = person.sources().isEmpty() ? "" : person.sources().getFirst();
        return String.join(" ", mark, of(source, first), of(reason, person.reason()), of(choice, person.first()));
    }

    String one(List<String> sentences, RandomGenerator random) {
        return mark + " " + sentences.get(random.nextInt(sentences.size()));
    }

    private static String of(Map<String, String> sentences, String key) {
        return Objects.requireNonNull(sentences.getOrDefault(key, sentences.get("")));
    }
}
