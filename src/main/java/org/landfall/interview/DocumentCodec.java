package org.landfall.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Answer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The finished document as versioned JSON. The bytes are what gets sealed, padded to the next bucket: what neighbours
 * share is written once, so that a talk takes 16 KiB and not 64.
 */
final class DocumentCodec {
    private static final int VERSION = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DocumentCodec() {}

    /** @param answers of the first version, which wrote every line whole; since then {@code parts} */
    record Document(
            int version,
            @Nullable List<Part> parts,
            @Nullable List<Answer> answers) {}

    /**
     * Neighbours.
     *
     * @param in where they lie, up to the last slash
     */
    record Part(String in, String module, List<List<@Nullable String>> lines) {
        static Part of(Answer answer) {
            return new Part(in(answer), answer.moduleName(), new ArrayList<>());
        }

        boolean takes(Answer answer) {
            return in.equals(in(answer)) && module.equals(answer.moduleName());
        }

        private static String in(Answer answer) {
            return answer.path().substring(0, answer.path().lastIndexOf('/') + 1);
        }
    }

    private record Written(int version, List<Part> parts) {}

    static byte[] encode(List<Answer> answers) {
        List<Part> parts = new ArrayList<>();
        for (Answer answer : answers) {
            if (parts.isEmpty() || !parts.getLast().takes(answer)) {
                parts.add(Part.of(answer));
            }
            Part part = parts.getLast();
            part.lines().add(DocumentLine.of(answer, part.in()));
        }
        return JSON.writeValueAsBytes(new Written(VERSION, parts));
    }

    static List<Answer> decode(byte[] bytes) {
        Document document = JSON.readValue(bytes, Document.class);
        return switch (document.version()) {
            case 1 -> Objects.requireNonNull(document.answers());
            case VERSION -> answers(Objects.requireNonNull(document.parts()));
            default -> throw new IllegalArgumentException("Unknown version of a document: " + document.version());
        };
    }

    private static List<Answer> answers(List<Part> parts) {
        List<Answer> answers = new ArrayList<>();
        for (Part part : parts) {
            for (List<@Nullable String> line : part.lines()) {
                answers.add(DocumentLine.read(line, part.in(), part.module()));
            }
        }
        return answers;
    }
}
