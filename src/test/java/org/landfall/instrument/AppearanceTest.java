package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppearanceTest {
    @Test
    void aWordCountsOnlyWhereItStandsByItself() {
        assertThat(Appearance.has("minimal check\tcalm", Appearance.CHECK)).isTrue();
        assertThat(Appearance.has("check", Appearance.CHECK)).isTrue();
        assertThat(Appearance.has("w4 uncheck recheck check", Appearance.CHECK)).isTrue();
        assertThat(Appearance.has("checked uncheck", Appearance.CHECK)).isFalse();
        assertThat(Appearance.has("", Appearance.CHECK)).isFalse();
    }
}
