package org.landfall.e2e;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole interview face to face in Korean, from the preparation to the handing in, without a mouse. */
@Tag("browser")
class KoreanInterviewByKeyboardTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @Test
    void aWholeInterviewIsHeldByKeyboardAndReadAsItWasGiven() throws IOException {
        TalkJourney.of(landfall, "interviewer@demo", landfall.signIn("interviewer@demo", Look.KOREAN_DESK), Keys::new);
    }
}
