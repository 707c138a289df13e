package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedKeyTest {
    private final WrappedKey key = new WrappedKey("content.s1", new byte[] {11, 22, 33});

    @Test
    void theSameBytesOfTheSameStudyAreTheSameKey() {
        WrappedKey readAgain = new WrappedKey("content.s1", new byte[] {11, 22, 33});
        assertThat(readAgain).isEqualTo(key).hasSameHashCodeAs(key);
    }

    @Test
    void otherBytesOrAnotherStudyAreAnotherKey() {
        WrappedKey changed = new WrappedKey("content.s1", new byte[] {11, 22, 34});
        WrappedKey moved = new WrappedKey("content.s2", key.bytes());
        assertThat(key).isNotEqualTo(changed).isNotEqualTo(moved).isNotEqualTo("content.s1");
        assertThat(changed).doesNotHaveSameHashCodeAs(key);
        assertThat(moved).doesNotHaveSameHashCodeAs(key);
    }

    @Test
    void aMessageThatNamesAKeyShowsNoneOfItsBytes() {
        assertThat(key).hasToString("WrappedKey[content.s1]");
    }
}
