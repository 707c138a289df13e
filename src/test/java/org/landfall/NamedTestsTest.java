package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that a document points to is there, by class and by method. */
class NamedTestsTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestThatADocumentNamesExists() throws IOException {
        Map<String, Path> tests = files(Path.of("src", "test", "java"), "Test.java")
                .collect(Collectors.toMap(NamedTestsTest::nameOf, Function.identity()));
        List<String> missing = files(Path.of("docs"), ".md")
                .flatMap(document -> NAMED.matcher(read(document))
                        .results()
                        .filter(named -> !exists(named, tests))
                        .map(named -> document + ": " + named.group()))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean exists(MatchResult named, Map<String, Path> tests) {
        Path test = tests.get(named.group(1));
        return test != null && (named.group(2) == null || read(test).contains("void " + named.group(2) + "("));
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String nameOf(Path test) {
        String file = test.getFileName().toString();
        return file.substring(0, file.length() - ".java".length());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
