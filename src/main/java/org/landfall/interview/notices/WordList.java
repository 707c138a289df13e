package org.landfall.interview.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The word lists beside this class, by name; read once. */
final class WordList {
    private static final Properties LISTS = read();

    private WordList() {}

    static Set<String> named(String name) {
        return Set.of(
                Objects.requireNonNull(LISTS.getProperty(name), name).strip().split("\\s+"));
    }

    /** As one alternative of a pattern; the words hold letters and hyphens only. */
    static String alternatives(String name) {
        return "(?:" + String.join("|", named(name)) + ")";
    }

    private static Properties read() {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream("words.properties"))) {
            Properties lists = new Properties();
            lists.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
