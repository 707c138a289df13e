package org.landfall.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The three records of the newspaper article of 2006, coded value by value with the paragraph each stands in. */
record Article(Source source, List<Coded> records) {

    /** @param date of publication, or the day after which it lies */
    record Source(String title, String publisher, String file, String date) {}

    /** @param silent what the article says nothing about */
    record Coded(String id, Map<String, Value> answers, List<String> silent) {}

    /** Codes of the instrument; a dash stands for a mark that does not apply. */
    record Value(String value, String scope, String certainty, String paragraph) {}

    static Article read() {
        try (InputStream json = Objects.requireNonNull(Article.class.getResourceAsStream("/demo/article-2006.json"))) {
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, Article.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
