package org.landfall.interview.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Journal entries as compact, versioned JSON. The bytes are what gets sealed. Defaults are left out. */
public final class EntryCodec {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private EntryCodec() {}

    public static byte[] encode(Entry entry) {
        ObjectNode json = JSON.createObjectNode().put("v", VERSION);
        switch (entry) {
            case Entry.Answered answered -> answered(json.put("t", "a"), answered);
            case Entry.Moved moved -> json.put("t", "m").put("p", moved.path());
            case Entry.RosterGrew grew -> json.put("t", "g").put("p", grew.rosterPath());
            case Entry.RosterShrank shrank -> json.put("t", "s").put("p", shrank.entryPath());
            case Entry.Happened happened ->
                HappeningCodec.encode(json.put("t", "h").put("p", happened.path()), happened.what());
            case Entry.Amended amended ->
                json.put("t", "w").put("p", amended.path()).put("n", amended.reason());
        }
        return JSON.writeValueAsBytes(json);
    }

    /**
     * @throws IllegalArgumentException when the bytes are no entry of a version this program knows
     */
    public static Entry decode(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.path("v").asInt(0) != VERSION) {
                throw new IllegalArgumentException("a journal entry of another version");
            }
            String path = required(json, "p");
            return switch (required(json, "t")) {
                case "a" -> answered(json, path);
                case "m" -> new Entry.Moved(path);
                case "g" -> new Entry.RosterGrew(path);
                case "s" -> new Entry.RosterShrank(path);
                case "h" -> new Entry.Happened(path, HappeningCodec.decode(json));
                case "w" -> new Entry.Amended(path, required(json, "n"));
                default -> throw new IllegalArgumentException("a journal entry of an unknown kind");
            };
        } catch (JacksonException e) {
            // without the cause: its message may quote the answer
            throw new IllegalArgumentException("not a journal entry");
        }
    }

    private static void answered(ObjectNode json, Entry.Answered answered) {
        json.put("p", answered.path());
        put(json, "x", answered.value());
        put(json, "w", answered.missing());
        AnswerMark mark = answered.mark();
        put(json, "s", mark.scope() == AnswerMark.Scope.SELF ? null : mark.scope());
        put(json, "b", mark.basis() == AnswerMark.Basis.OWN ? null : mark.basis());
        put(json, "c", mark.certainty() == AnswerMark.Certainty.CERTAIN ? null : mark.certainty());
        put(json, "r", mark.sourceRef());
        put(json, "n", answered.note());
    }

    private static Entry.Answered answered(JsonNode json, String path) {
        AnswerMark mark = new AnswerMark(
                constant(AnswerMark.Scope.class, text(json, "s"), AnswerMark.Scope.SELF),
                constant(AnswerMark.Basis.class, text(json, "b"), AnswerMark.Basis.OWN),
                constant(AnswerMark.Certainty.class, text(json, "c"), AnswerMark.Certainty.CERTAIN),
                text(json, "r"));
        String missing = text(json, "w");
        return new Entry.Answered(
                path,
                text(json, "x"),
                missing == null ? null : Missing.valueOf(missing.toUpperCase(Locale.ROOT)),
                mark,
                text(json, "n"));
    }

    private static void put(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static void put(ObjectNode json, String key, @Nullable Enum<?> value) {
        if (value != null) {
            json.put(key, value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, E otherwise) {
        return name == null ? otherwise : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static String required(JsonNode json, String key) {
        String text = text(json, key);
        if (text == null) {
            throw new IllegalArgumentException("a journal entry without " + key);
        }
        return text;
    }

    private static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }
}
