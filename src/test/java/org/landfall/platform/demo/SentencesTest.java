package org.landfall.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void everySentenceSaysThatItIsInvented() {
        assertThat(Sentences.read()).containsOnlyKeys("ko", "en").allSatisfy((language, sentences) -> {
            assertThat(sentences.mark()).startsWith("(").endsWith(")");
            assertThat(sentences.one(sentences.heard(), random)).startsWith(sentences.mark());
            assertThat(sentences.decided(new People(1).person(0).choice())).startsWith(sentences.mark());
        });
    }

    @Test
    void bothLanguagesTellOfTheSameThings() {
        assertThat(things("ko")).isEqualTo(things("en"));
    }

    private static List<Set<String>> things(String language) {
        Sentences sentences = Objects.requireNonNull(Sentences.read().get(language));
        return List.of(
                sentences.reason().keySet(),
                sentences.choice().keySet(),
                sentences.source().keySet());
    }
}
