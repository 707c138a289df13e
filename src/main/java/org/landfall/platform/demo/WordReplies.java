package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;

/** Module J: in the person's own words, which are nobody's. */
final class WordReplies {
    private WordReplies() {}

    /** @return null for questions of other modules, empty to leave it open */
    static @Nullable String to(Draw draw) {
        Sentences sentences = draw.sentences();
        return switch (draw.question().name()) {
            case "t_decide" -> draw.chance(62) ? sentences.decided(draw.person().choice()) : "";
            case "t_heard" -> draw.chance(45) ? sentences.one(sentences.heard(), draw.random()) : "";
            case "t_say" -> draw.chance(40) ? sentences.one(sentences.say(), draw.random()) : "";
            default -> null;
        };
    }
}
