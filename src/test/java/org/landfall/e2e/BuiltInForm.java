package org.landfall.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built-in interview as the design gives it: which words stand for a code. */
final class BuiltInForm {
    private static final JsonNode FORM = read();

    private BuiltInForm() {}

    static String label(String question, String code, String language) {
        String list = question(question).get("list_name").asString();
        return FORM.get("choices")
                .valueStream()
                .filter(choice -> choice.get("list_name").asString().equals(list)
                        && choice.get("name").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .get("label")
                .get(language)
                .asString();
    }

    static String question(String name, String language) {
        return question(name).get("label").get(language).asString();
    }

    static boolean takesMany(String question) {
        return question(question).get("type").asString().equals("select_multiple");
    }

    private static JsonNode question(String name) {
        return FORM.get("survey")
                .valueStream()
                .filter(one -> one.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read() {
        try (InputStream in = BuiltInForm.class.getResourceAsStream("/instrument.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
