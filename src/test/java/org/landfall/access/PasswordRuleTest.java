package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private final PasswordRule rule = new PasswordRule(() -> 12, () -> "Northern Lantern House");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "velvet-otter-kayak-meadow",
                "압록강 너머 별이 스물넷",
                "gk4t-9wpz-mmxr-72qd",
                "Zq8!vLm2#Tr6w",
                "чай луна мост 57 ёлка",
                "velvet-otter"
            })
    void unguessablePasswordsOfAnyScriptAreAccepted(String password) {
        assertThat(problem(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short1!, access.problem.passwordShort",
        "하나둘셋넷다섯, access.problem.passwordShort",
        "password1234, access.problem.passwordCommon",
        "aaaaaaaaaaaaaaaa, access.problem.passwordCommon",
        "qwertyuiop[], access.problem.passwordCommon",
        "abcdefghijklmn, access.problem.passwordCommon",
        "123456789012, access.problem.passwordCommon",
        "landfalllandfall, access.problem.passwordCommon",
        "minjung-velvet-otter-9, access.problem.passwordName",
        "velvet-JIWOOKIM-otter-9, access.problem.passwordName",
        "velvet-park-otter-9, access.problem.passwordName",
        "velvet-Northern-otter-9, access.problem.passwordOrganisation"
    })
    void aGuessablePasswordIsRefusedWithItsReason(String password, String reason) {
        assertThat(problem(password)).contains(reason);
    }

    @Test
    void aPasswordTypedDifferentlyTheSecondTimeIsRefused() {
        assertThat(rule.problem("velvet-otter-kayak-meadow", "velvet-otter-kayak-meadov"))
                .contains("access.problem.passwordAgain");
    }

    @Test
    void aPasswordMayHaveTwoHundredLettersAndNoMore() {
        String longest = "velvet-otter-kayak-meadow-".repeat(8).substring(0, 200);
        assertThat(problem(longest)).isEmpty();
        assertThat(problem(longest + "x")).contains("access.problem.passwordLong");
    }

    @Test
    void aHugePasswordIsRefusedAtOnce() {
        String huge = "x".repeat(1_000_000);
        assertThat(rule.problem(huge, huge)).contains("access.problem.passwordLong");
    }

    private Optional<String> problem(String password) {
        return rule.problem(password, password, "minjung@example.org", "Jiwookim Park");
    }
}
