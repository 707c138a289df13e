package org.landfall.respondent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudonymTest {
    @Test
    void aPseudonymIsShortAndEasyToReadAloud() {
        assertThat(Pseudonym.random().value()).matches("LF-[2-9A-HJ-NP-Z]{4}-[0-9]{2}");
    }

    @Test
    void oneWrongSignIsNoticed() {
        for (int i = 0; i < 200; i++) {
            String right = Pseudonym.random().value();
            char wrong = right.charAt(4) == 'A' ? 'B' : 'A';
            String slip = right.substring(0, 4) + wrong + right.substring(5);
            assertThatThrownBy(() -> new Pseudonym(slip)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void twoSignsInTheWrongOrderAreNoticed() {
        for (int i = 0; i < 200; i++) {
            String right = Pseudonym.random().value();
            if (right.charAt(3) != right.charAt(4)) {
                String slip = right.substring(0, 3) + right.charAt(4) + right.charAt(3) + right.substring(5);
                assertThatThrownBy(() -> new Pseudonym(slip)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
