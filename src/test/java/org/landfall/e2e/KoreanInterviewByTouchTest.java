package org.landfall.e2e;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same interview on a phone of 360 pixels, by taps only. */
@Tag("browser")
class KoreanInterviewByTouchTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @Test
    void aWholeInterviewIsHeldOnAPhoneAndReadAsItWasGiven() throws IOException {
        TalkJourney.of(landfall, "interviewer2@demo", Fingers.signedIn(landfall, "interviewer2@demo"), Fingers::new);
    }
}
