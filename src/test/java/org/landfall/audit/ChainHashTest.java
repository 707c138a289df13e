package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainHashTest {
    private final ChainHash start = ChainHash.START;

    @Test
    void movingALetterFromOneFieldToTheNextChangesTheHash() {
        assertThat(start.followedBy(1, 0, "ab", "c")).isNotEqualTo(start.followedBy(1, 0, "a", "bc"));
    }

    @Test
    void aMissingFieldIsNotAnEmptyOne() {
        assertThat(start.followedBy(1, 0, "a", null)).isNotEqualTo(start.followedBy(1, 0, "a", ""));
    }

    @Test
    void theSameRowAfterAnotherOneHasAnotherHash() {
        ChainHash first = start.followedBy(1, 0, "a");
        assertThat(first.followedBy(2, 0, "a")).isNotEqualTo(start.followedBy(2, 0, "a"));
    }
}
