package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInNameTest {
    @Test
    void caseWidthAndSurroundingSpaceDoNotMatter() {
        assertThat(SignInName.read("  ＪＩＮ@Example.org ")).contains(new SignInName("jin@example.org"));
    }

    @Test
    void hangulTypedOnAnyMachineIsOneName() {
        String decomposed = Normalizer.normalize("김민정", Normalizer.Form.NFD);
        assertThat(SignInName.read(decomposed)).isPresent().isEqualTo(SignInName.read("김민정"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "a b c", "jin\0", "jin'--", "<b>jin</b>", "jin\u202Egro", "x\uD800yz", "=cmd()"})
    void whatCanBeNobodysNameIsNotLookedUp(String typed) {
        assertThat(SignInName.read(typed)).isEmpty();
    }

    @Test
    void aHugeNameIsNotLookedUp() {
        assertThat(SignInName.read("x".repeat(1_000_000))).isEmpty();
    }
}
