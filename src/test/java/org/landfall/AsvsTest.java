package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What {@code docs/asvs.csv} says of OWASP's requirements is shown by tests that are there. */
class AsvsTest {
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final List<String> STATUS = List.of("met", "partly", "not met", "not applicable");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, Path> files = files();
        SoftAssertions softly = new SoftAssertions();
        for (CSVRecord row : rows()) {
            for (String named : row.get("test").split("; ?")) {
                if (!named.isEmpty()) {
                    softly.assertThat(isThere(named, files))
                            .as("%s: %s", row.get("id"), named)
                            .isTrue();
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void everyRequirementStandsOnceWithAStatusAndAPlace() throws IOException {
        List<CSVRecord> rows = rows();
        assertThat(rows).extracting(row -> row.get("id")).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("status")).as(row.get("id")).isIn(STATUS);
            assertThat(row.get("requirement")).as(row.get("id")).isNotBlank();
            assertThat(row.get("where")).as(row.get("id")).isNotBlank();
        });
    }

    private static List<CSVRecord> rows() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = Files.newBufferedReader(Path.of("docs", "asvs.csv"))) {
            return format.parse(file).getRecords();
        }
    }

    private static boolean isThere(String named, Map<String, Path> files) {
        String[] parts = named.split("\\.", 2);
        return Optional.ofNullable(files.get(parts[0]))
                .map(AsvsTest::load)
                .filter(type -> parts.length == 1 || runs(type, parts[1]))
                .isPresent();
    }

    private static boolean runs(Class<?> type, String method) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(found -> found.getName().equals(method))
                .anyMatch(AsvsTest::isTest);
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static Class<?> load(Path file) {
        String name = TESTS.relativize(file)
                .toString()
                .replace(".java", "")
                .replace('/', '.')
                .replace('\\', '.');
        try {
            return Class.forName(name, false, AsvsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(TESTS)) {
            return found.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, other) -> one));
        }
    }
}
