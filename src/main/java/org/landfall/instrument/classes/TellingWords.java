package org.landfall.instrument.classes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.Item;
import org.springframework.core.io.ClassPathResource;

/**
 * Words in names and labels that tell what is asked for, from {@code instruments/telling-words.properties}: a key is a
 * class and a theme, its value the words. An English word stands alone or begins with the given letters where they end in
 * {@code *}; a Korean one may stand anywhere, as particles follow it.
 */
final class TellingWords {
    private static final Map<DisclosureClass, List<Theme>> THEMES = read();

    private record Theme(String name, List<String> words) {}

    private TellingWords() {}

    static Optional<Proposal.ByWord> in(Item.Question question, DisclosureClass disclosure) {
        String asked = " "
                + String.join(
                                " ",
                                question.name(),
                                String.join(" ", question.label().byLanguage().values()))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                + " ";
        for (Theme theme : THEMES.getOrDefault(disclosure, List.of())) {
            for (String word : theme.words()) {
                if (stands(word, asked)) {
                    return Optional.of(new Proposal.ByWord(word.replace("*", ""), theme.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean stands(String word, String asked) {
        boolean korean =
                word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
        if (korean) {
            return asked.contains(word);
        }
        return word.endsWith("*")
                ? asked.contains(" " + word.substring(0, word.length() - 1))
                : asked.contains(" " + word + " ");
    }

    private static Map<DisclosureClass, List<Theme>> read() {
        Properties file = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("instruments/telling-words.properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<DisclosureClass, List<Theme>> themes = new EnumMap<>(DisclosureClass.class);
        for (String key : new TreeSet<>(file.stringPropertyNames())) {
            String[] parts = key.split("\\.", 2);
            List<String> words = Arrays.stream(file.getProperty(key).split(","))
                    .map(String::strip)
                    .toList();
            themes.computeIfAbsent(DisclosureClass.valueOf(parts[0]), _ -> new ArrayList<>())
                    .add(new Theme(parts[1], words));
        }
        return themes;
    }
}
