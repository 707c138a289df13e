package org.landfall.interview;

import java.util.List;
import org.landfall.interview.engine.Answer;
import tools.jackson.databind.json.JsonMapper;

/** The finished document as versioned JSON. The bytes are what gets sealed. */
final class DocumentCodec {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DocumentCodec() {}

    record Document(int version, List<Answer> answers) {}

    static byte[] encode(List<Answer> answers) {
        return JSON.writeValueAsBytes(new Document(VERSION, answers));
    }

    static List<Answer> decode(byte[] bytes) {
        Document document = JSON.readValue(bytes, Document.class);
        if (document.version() != VERSION) {
            throw new IllegalArgumentException("Unknown version of a document: " + document.version());
        }
        return document.answers();
    }
}
