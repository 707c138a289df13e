package org.landfall.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StudyCodeTest {
    @Test
    void theWordsOfTheNameGiveTheLetters() {
        assertThat(StudyCode.of("Returns and intentions, 2026", Set.of())).isEqualTo("RAI21");
    }

    @Test
    void theNumberMakesItTheOnlyOne() {
        assertThat(StudyCode.of("Destination choice", Set.of("DC1", "DC2"))).isEqualTo("DC3");
    }

    @Test
    void aNameWithoutLatinLettersGetsACodeToo() {
        assertThat(StudyCode.of("돌아가려는 마음", Set.of("S1"))).isEqualTo("S2");
    }

    @Test
    void theCodeIsAlwaysOneThatTheDatabaseTakes() {
        assertThat(StudyCode.of("a b c d e f g h i", Set.of())).matches("[A-Z0-9]{2,12}");
    }
}
