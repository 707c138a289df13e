package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldSentencesTest {
    @Test
    void aTextFallsApartIntoItsSentencesInBothLanguages() {
        assertThat(Sentences.of("There was no work. Who would stay?  Nobody!"))
                .containsExactly("There was no work.", "Who would stay?", "Nobody!");
        assertThat(Sentences.of("일자리가 없다고 들었습니다. 그래서 미국으로 가고 싶었습니다.\n\n기다렸습니다"))
                .containsExactly("일자리가 없다고 들었습니다.", "그래서 미국으로 가고 싶었습니다.", "기다렸습니다");
        assertThat(Sentences.of(" \n ")).isEmpty();
    }
}
