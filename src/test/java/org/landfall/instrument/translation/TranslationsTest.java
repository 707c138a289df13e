package org.landfall.instrument.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.landfall.instrument.TestWorkbook;

class TranslationsTest {
    private static LanguageStatus korean(TestWorkbook form) {
        return Translations.of(form.compiled().definition()).getFirst();
    }

    @Test
    void aMissingLabelIsNamed() {
        LanguageStatus korean = korean(TestWorkbook.form().row("text|a|Where?|").row("text|b|When?|언제?"));
        assertThat(korean.language()).isEqualTo("ko");
        assertThat(korean.gaps()).contains(new Gap(Gap.Part.LABEL, "a", "", true, "Where?"));
        assertThat(korean.gaps()).noneMatch(gap -> gap.item().equals("b"));
        assertThat(korean.missing()).isEqualTo(1);
    }

    @Test
    void theSameTextInBothIsAQuestionAndNumbersAreNone() {
        LanguageStatus korean =
                korean(TestWorkbook.form().row("text|a|Where?|Where?").row("text|b|12|12"));
        assertThat(korean.gaps()).contains(new Gap(Gap.Part.LABEL, "a", "", false, "Where?"));
        assertThat(korean.gaps()).noneMatch(gap -> gap.item().equals("b"));
    }

    @Test
    void aChoiceLeadsToTheFirstQuestionThatOffersIt() {
        LanguageStatus korean =
                korean(TestWorkbook.form().row("choices", "yn|perhaps|Perhaps|").row("select_one yn|a|Was it?|그랬습니까?"));
        assertThat(korean.gaps()).contains(new Gap(Gap.Part.CHOICE, "a", "perhaps", true, "Perhaps"));
    }
}
