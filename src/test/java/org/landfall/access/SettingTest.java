package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators may say, and what not. */
class SettingTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "15", "7", "07"})
    void aWholeNumberWithinItsBoundsIsAllowed(String said) {
        assertThat(Setting.IDLE_MINUTES.kind().allows(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "16", "-1", "1.5", "", "a", "12345", " 7"})
    void whatIsNoneOrBeyondThemIsNot(String said) {
        assertThat(Setting.IDLE_MINUTES.kind().allows(said)).isFalse();
    }

    @Test
    void aChoiceIsOneOfItsWords() {
        assertThat(Setting.SECOND_FACTOR.kind().allows("everybody")).isTrue();
        assertThat(Setting.SECOND_FACTOR.kind().allows("nobody")).isFalse();
    }

    @Test
    void aNameIsOneLineThatIsNotTooLong() {
        assertThat(Setting.ORGANISATION.kind().allows("x".repeat(80))).isTrue();
        assertThat(Setting.ORGANISATION.kind().allows("x".repeat(81))).isFalse();
        assertThat(Setting.ORGANISATION.kind().allows("a\nb")).isFalse();
    }
}
