package org.landfall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.AnswerMark.Basis;
import org.landfall.interview.engine.AnswerMark.Certainty;
import org.landfall.interview.engine.AnswerMark.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three records of the 2006 article, as the design gives them. */
public final class WorkedExample {
    /** In the order of the article. */
    public static final List<String> RECORDS = List.of("DNK-2006-01", "DNK-2006-02", "DNK-2006-03");

    private WorkedExample() {}

    public static JsonNode record(String id) {
        return read().get("records").get(id);
    }

    public static JsonNode source() {
        return read().get("source");
    }

    /** The tables the records make, by their number in the protocol. */
    public static JsonNode expected() {
        return read().get("expected");
    }

    /** What the source says, by name, or by entry and name: {@code attempt[2].att_who}. */
    public static Map<String, JsonNode> answers(JsonNode record) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        record.get("answers").properties().forEach(e -> answers.put(e.getKey(), e.getValue()));
        record.get("rosters").properties().forEach(roster -> {
            for (int i = 0; i < roster.getValue().size(); i++) {
                String entry = roster.getKey() + "[" + (i + 1) + "].";
                roster.getValue().get(i).properties().forEach(e -> answers.put(entry + e.getKey(), e.getValue()));
            }
        });
        return answers;
    }

    /** About what the source says nothing. */
    public static List<String> silent(JsonNode record) {
        return record.get("na_source").valueStream().map(JsonNode::asString).toList();
    }

    /** The example says nothing of the basis; here each scope has its own, so that none goes lost unseen. */
    public static AnswerMark mark(JsonNode answer) {
        Scope scope =
                said(answer, "scope").map(word -> constant(Scope.class, word)).orElse(Scope.NONE);
        return new AnswerMark(
                scope,
                basis(scope),
                said(answer, "certainty")
                        .map(word -> constant(Certainty.class, word))
                        .orElse(Certainty.CERTAIN),
                said(answer, "paragraph").orElse(null));
    }

    private static Basis basis(Scope scope) {
        return switch (scope) {
            case SELF, NONE -> Basis.OWN;
            case COMPANIONS -> Basis.SAW;
            case COMMUNITY -> Basis.TALK;
        };
    }

    private static Optional<String> said(JsonNode answer, String key) {
        return Optional.of(answer.get(key).asString()).filter(word -> !word.equals("-"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static JsonNode read() {
        try (InputStream in = WorkedExample.class.getResourceAsStream("/worked_example.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
