package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KappaTest {
    /** Fifty applications read by two people: observed 35 of 50, by chance 0.5. */
    @Test
    void theTextbookExampleOfFiftyApplicationsComesOut() {
        Kappa kappa = new Kappa(20, 5, 10, 15);
        assertThat(kappa.agreed().orElseThrow()).isEqualTo(0.7);
        assertThat(kappa.value().orElseThrow()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void theSameShareIsWorthLessWhereChanceExplainsMore() {
        assertThat(new Kappa(45, 15, 25, 15).value().orElseThrow()).isCloseTo(0.1304, within(5e-5));
        assertThat(new Kappa(25, 35, 5, 35).value().orElseThrow()).isCloseTo(0.2593, within(5e-5));
    }

    @Test
    void ofNothingAndOfWhatNobodySawThereIsNoKappa() {
        assertThat(Kappa.NOTHING.value()).isEmpty();
        assertThat(Kappa.NOTHING.agreed()).isEmpty();
        assertThat(new Kappa(0, 0, 0, 9).value()).isEmpty();
        assertThat(new Kappa(0, 0, 0, 9).agreed()).hasValue(1);
    }

    @Test
    void neverTogetherIsWorseThanChance() {
        assertThat(Kappa.NOTHING.with(true, false).with(false, true).value()).hasValue(-1);
    }
}
