package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application carries the list of its parts (CycloneDX), so that a known hole in one of them can be looked up. */
@Tag("browser")
class PartsListTest {
    private static final Path APP = Path.of("target", "app");

    /** What the packaging itself adds. */
    private static final String OF_THE_PACKAGING = "spring-boot-jarmode-tools";

    @Test
    void everyLibraryBesideTheApplicationStandsInTheListWithItsVersion() throws IOException {
        List<String> listed = StreamSupport.stream(list().get("components").spliterator(), false)
                .map(part ->
                        part.get("name").asString() + "-" + part.get("version").asString() + ".jar")
                .toList();
        try (Stream<Path> libraries = Files.list(APP.resolve("lib"))) {
            assertThat(libraries.map(library -> library.getFileName().toString()))
                    .isNotEmpty()
                    .filteredOn(library -> !library.startsWith(OF_THE_PACKAGING))
                    .isSubsetOf(listed);
        }
    }

    private static JsonNode list() throws IOException {
        try (ZipFile jar = new ZipFile(APP.resolve("landfall.jar").toFile())) {
            return JsonMapper.shared().readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")));
        }
    }
}
