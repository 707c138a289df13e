package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the screens stands in both languages, and every key that the code names exists. */
class ScreenTextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern KEY = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"");

    @Test
    void everyTextStandsInBothLanguages() throws IOException {
        for (Path english : bundles(false)) {
            Path korean = Path.of(english.toString().replace(".properties", "_ko.properties"));
            assertThat(keys(korean)).as(korean.toString()).isEqualTo(keys(english));
        }
    }

    @Test
    void noTextIsEmpty() throws IOException {
        for (Path bundle :
                Stream.concat(bundles(false).stream(), bundles(true).stream()).toList()) {
            assertThat(load(bundle).values())
                    .as(bundle.toString())
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
        }
    }

    @Test
    void everyKeyOfTheCodeHasAText() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles(false)) {
            known.addAll(keys(bundle));
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher key = KEY.matcher(Files.readString(source));
                while (key.find()) {
                    assertThat(known).as(source.toString()).anyMatch(k -> k.startsWith(key.group(1)));
                }
            }
        }
    }

    /** Who may read answers and who may not must never change places in translation. */
    @Test
    void eachRoleHasOneKoreanName() throws IOException {
        for (Path english : bundles(false)) {
            Properties said = load(english);
            Properties korean = load(Path.of(english.toString().replace(".properties", "_ko.properties")));
            for (String key : said.stringPropertyNames()) {
                String text = said.getProperty(key);
                String translated = korean.getProperty(key);
                assertThat(translated).as(key).doesNotContain("관리 책임자");
                if (translated.contains("관리자")) {
                    assertThat(text).as(key).containsIgnoringCase("admin");
                }
                if (translated.contains("기록 책임자")) {
                    assertThat(text).as(key).containsIgnoringCase("custodian");
                }
            }
        }
    }

    private static List<Path> bundles(boolean korean) throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(p -> p.toString().endsWith("_ko.properties") == korean)
                    .toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return properties;
    }
}
