package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final String PASSAGE = "My brother Chol told me in Songnim that there is no work.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My brother Chol told me in Songnim that there is no work.",
                "My [relative] told me in [a town] that there is no work.",
                "[…] told me […] that there is no work."
            })
    void nothingButWhatStandsInBracketsIsNew(String words) {
        assertThat(Wording.leavesOut(PASSAGE, words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My brother told me in Songnim that there is no work.",
                "My brother [x] told me that there is plenty of work.",
                "there is no work. [x] My brother",
                "[everything]",
                "My brother [[x]] told",
                "My brother ] Chol",
                "",
                "My [forty-one letters are more than a hint can have] told me"
            })
    void whatWasSaidIsNotMadeIntoSomethingElse(String words) {
        assertThat(Wording.leavesOut(PASSAGE, words)).isFalse();
    }

    @Test
    void otherWordsAreAnotherRound() {
        Wording first = Wording.of(PASSAGE);
        assertThat(first.next(PASSAGE).round()).isEqualTo(1);
        assertThat(first.next("[…] told me").round()).isEqualTo(2);
    }
}
