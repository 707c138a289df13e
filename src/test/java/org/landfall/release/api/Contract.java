package org.landfall.release.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document in the tree, held against answers: each status is described and each body is what is described. */
final class Contract {
    private static final String FILE = "org/landfall/release/api/openapi.json";
    /** Nobody can be made to fail on purpose. */
    private static final String ANY_FAILURE = "default";

    private final JsonNode document = read();
    private final SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31());
    private final Set<String> seen = new TreeSet<>();

    /** Every address with its method and its statuses, such as {@code GET /studies 200}. */
    Set<String> described() {
        Set<String> all = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> method.getValue().get("responses").propertyNames().stream()
                                .filter(status -> !status.equals(ANY_FAILURE))
                                .forEach(status -> all.add(method.getKey().toUpperCase(Locale.ROOT) + " "
                                        + path.getKey() + " " + status))));
        return all;
    }

    Set<String> addresses() {
        return new TreeSet<>(document.get("paths").propertyNames().stream()
                .map(path -> document.get("servers").get(0).get("url").asString() + path)
                .toList());
    }

    Set<String> seen() {
        return seen;
    }

    void check(String method, String path, MockHttpServletResponse answer) throws IOException {
        String status = Integer.toString(answer.getStatus());
        String called = method + " " + path + " " + status;
        JsonNode described = document.get("paths")
                .get(path)
                .get(method.toLowerCase(Locale.ROOT))
                .get("responses")
                .get(status);
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(described).as("%s: %s", called, body).isNotNull();
        seen.add(called);
        JsonNode content = described.get("content");
        String type = Objects.requireNonNull(answer.getContentType()).replaceAll(";.*", "");
        assertThat(content.propertyNames()).as(called).containsExactly(type);
        JsonNode schema = content.get(type).get("schema");
        if (schema.has("$ref")) {
            assertThat(schemas.getSchema(SchemaLocation.of(
                                    "classpath:" + FILE + schema.get("$ref").asString()))
                            .validate(body, InputFormat.JSON))
                    .as("%s: %s", called, body)
                    .isEmpty();
        }
        assertThat(answer.getHeader("Cache-Control")).as(called).contains("no-store");
        assertThat(answer.getHeader("Set-Cookie")).as(called).isNull();
    }

    private static JsonNode read() {
        try (InputStream file = Contract.class.getClassLoader().getResourceAsStream(FILE)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
