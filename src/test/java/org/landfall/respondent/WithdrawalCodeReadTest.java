package org.landfall.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithdrawalCodeReadTest {
    private final WithdrawalCode code = WithdrawalCode.random();

    @Test
    void itIsReadInAnyGroupingAndInWideDigits() {
        String wide = code.digits()
                .chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '\uff10')))
                .reduce("", String::concat);
        assertThat(WithdrawalCode.read(code.grouped()).map(WithdrawalCode::digits))
                .contains(code.digits());
        assertThat(WithdrawalCode.read(wide).map(WithdrawalCode::digits)).contains(code.digits());
    }

    @Test
    void everySingleWrongDigitAndEverySwapOfNeighboursIsNoticed() {
        String digits = code.digits();
        for (int i = 0; i < digits.length(); i++) {
            char other = digits.charAt(i) == '9' ? '0' : (char) (digits.charAt(i) + 1);
            assertThat(WithdrawalCode.read(digits.substring(0, i) + other + digits.substring(i + 1)))
                    .isEmpty();
        }
        for (int i = 0; i < digits.length() - 3; i++) {
            if (digits.charAt(i) != digits.charAt(i + 1)) {
                String swapped =
                        digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
                assertThat(WithdrawalCode.read(swapped)).isEmpty();
            }
        }
    }
}
