package org.landfall.instrument;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.landfall.instrument.xlsform.Table;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The built-in interview as it is written: text files that can be read in a review, one for each module. Makes the sheets
 * of the workbook of them. A heading nobody knows is an error, so that no slip of the pen drops a rule.
 */
final class BuiltInSources {
    private static final Path FOLDER = Path.of("src/main/instrument/destination_choice");
    private static final Map<String, String> LANGUAGES = languages();
    private static final List<String> SURVEY = List.of(
            "label",
            "hint",
            "relevant",
            "constraint",
            "constraint_message",
            "required",
            "calculation",
            "choice_filter",
            "repeat_count",
            "appearance",
            "disclosure",
            "banding");

    private BuiltInSources() {}

    static List<Table> tables() {
        return List.of(
                table("survey", survey()),
                table("choices", choices()),
                table("settings", List.of(settings())),
                table("variables", variables()));
    }

    private static List<Map<String, String>> survey() {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("survey"))) {
            for (Path file : files.sorted().toList()) {
                list(read(file)).forEach(row -> rows.add(question(map(row))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The first line of a row is its type and its name. */
    private static Map<String, String> question(Map<String, Object> source) {
        Map<String, String> row = new LinkedHashMap<>();
        String type = source.keySet().iterator().next();
        row.put("type", type);
        row.put("name", String.valueOf(source.get(type)));
        for (String column : source.keySet().stream().skip(1).toList()) {
            if (!SURVEY.contains(column)) {
                throw new IllegalArgumentException(row.get("name") + ": " + column);
            }
        }
        SURVEY.forEach(column -> put(row, column, source.get(column)));
        return row;
    }

    private static List<Map<String, String>> choices() {
        List<Map<String, String>> rows = new ArrayList<>();
        map(read(FOLDER.resolve("choices.yaml")))
                .forEach((list, choices) -> map(choices).forEach((code, texts) -> {
                    Map<String, String> row = new LinkedHashMap<>(Map.of("list_name", list));
                    row.put("name", code);
                    put(row, "label", texts);
                    put(row, "standard", map(texts).get("standard"));
                    rows.add(row);
                }));
        return rows;
    }

    private static Map<String, String> settings() {
        Map<String, Object> source = map(read(FOLDER.resolve("settings.yaml")));
        Map<String, String> row = new LinkedHashMap<>();
        row.put("form_title", String.valueOf(map(source.get("form_title")).get("en")));
        put(row, "form_title", source.get("form_title"));
        put(row, "form_id", source.get("form_id"));
        put(row, "version", source.get("version"));
        row.put("default_language", String.valueOf(LANGUAGES.get(source.get("default_language"))));
        return row;
    }

    private static List<Map<String, String>> variables() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object variable : list(read(FOLDER.resolve("variables.yaml")))) {
            Map<String, Object> source = map(variable);
            String name = source.keySet().iterator().next();
            map(source.get("codes")).forEach((code, band) -> {
                Map<String, String> row = new LinkedHashMap<>(Map.of("variable", name));
                row.put("question", String.valueOf(source.get(name)));
                put(row, "title", source.get("title"));
                row.put("code", code);
                put(row, "label", band);
                row.put("when", String.valueOf(map(band).getOrDefault("when", code)));
                rows.add(row);
            });
        }
        return rows;
    }

    /** A text in both languages fills two columns. */
    private static void put(Map<String, String> row, String column, @org.jspecify.annotations.Nullable Object value) {
        boolean translated = List.of("label", "hint", "title", "form_title", "constraint_message")
                .contains(column);
        if (translated) {
            LANGUAGES.forEach((code, language) -> row.put(
                    column + "::" + language,
                    value == null ? "" : String.valueOf(map(value).getOrDefault(code, ""))));
        } else {
            row.put(column, value == null ? "" : String.valueOf(value));
        }
    }

    private static Table table(String name, List<Map<String, String>> rows) {
        Set<String> headings = new LinkedHashSet<>();
        rows.forEach(row -> headings.addAll(row.keySet()));
        List<Table.Line> lines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            lines.add(new Table.Line(
                    lines.size() + 2,
                    headings.stream()
                            .map(heading -> row.getOrDefault(heading, ""))
                            .toList()));
        }
        return new Table(name, List.copyOf(headings), lines);
    }

    /** Every scalar is text: {@code no} is a code here, not false. */
    private static Object read(Path file) {
        Resolver everythingIsText = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        LoaderOptions options = new LoaderOptions();
        Yaml yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                everythingIsText);
        try (Reader reader = Files.newBufferedReader(file)) {
            return yaml.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object yaml) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(yaml);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object yaml) {
        return (List<Object>) yaml;
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("en", "English (en)");
        languages.put("ko", "한국어 (ko)");
        return languages;
    }
}
