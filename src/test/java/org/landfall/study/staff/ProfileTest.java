package org.landfall.study.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What does not fit a talk. */
class ProfileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Wanted KOREAN_WOMAN = new Wanted(Sex.WOMAN, "ko", 24);

    @Test
    void whoFitsIsNotWarnedAbout() {
        assertThat(trained(Sex.WOMAN, TODAY).misfits(KOREAN_WOMAN, TODAY)).isEmpty();
    }

    @Test
    void theWishAndTheLanguageAreComparedWithWhatIsKnown() {
        assertThat(trained(Sex.MAN, TODAY).misfits(new Wanted(Sex.WOMAN, "zh", 24), TODAY))
                .containsExactly(new Misfit.OtherSex(Sex.WOMAN), new Misfit.NotSpoken("zh"));
    }

    @Test
    void withoutAWishOrAnEnteredSexNobodyIsWarnedAboutIt() {
        assertThat(trained(Sex.MAN, TODAY).misfits(new Wanted(Sex.UNSAID, null, 24), TODAY))
                .isEmpty();
        assertThat(trained(Sex.UNSAID, TODAY).misfits(KOREAN_WOMAN, TODAY)).isEmpty();
    }

    @Test
    void aTrainingHoldsUntilTheDayOnWhichItIsTooOld() {
        LocalDate before = TODAY.minusMonths(24);
        assertThat(trained(Sex.WOMAN, before).misfits(KOREAN_WOMAN, TODAY)).isEmpty();
        assertThat(trained(Sex.WOMAN, before).misfits(KOREAN_WOMAN, TODAY.plusDays(1)))
                .hasSize(3)
                .contains(new Misfit.TrainedLongAgo(Training.DISTRESS, before, 24));
    }

    @Test
    void aTrainingThatNobodyEnteredIsNamed() {
        assertThat(new Profile(Sex.WOMAN, List.of("ko"), Map.of(Training.INTERVIEWING, TODAY))
                        .misfits(KOREAN_WOMAN, TODAY))
                .containsExactly(new Misfit.Untrained(Training.DISTRESS), new Misfit.Untrained(Training.DATA_SAFETY));
    }

    @Test
    void ofSomebodyNobodyKnowsOnlyThatIsSaid() {
        assertThat(Profile.UNKNOWN.misfits(KOREAN_WOMAN, TODAY)).containsExactly(new Misfit.NothingKnown());
    }

    private static Profile trained(Sex sex, LocalDate on) {
        return new Profile(
                sex, List.of("ko"), Map.of(Training.INTERVIEWING, on, Training.DISTRESS, on, Training.DATA_SAFETY, on));
    }
}
