package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thirteen questions with one scale, beside a source: whatever the width, words stay whole and the line asked is seen. */
@Tag("browser")
class RatingGridTest {
    private static final List<String> LINES = List.of("rs_jobs", "rs_support", "rs_free");

    /** Words of the scale that go on in a second line. */
    private static final String BROKEN = """
            () => [...document.querySelectorAll('.iv-grid-names span:not(.iv-key)')].flatMap(name => {
                const text = name.firstChild;
                return [...text.data.matchAll(/\\S+/g)].filter(word => {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    return range.getClientRects().length > 1;
                }).map(word => word[0]);
            })""";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    static List<Look> looks() {
        return Look.everyOne()
                ? Look.all()
                : List.of(Look.KOREAN_DESK, Look.DESK, new Look(820, "ko", false), new Look(390, "ko", true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theScaleStaysWholeAndTheLineThatIsAskedInSight(Look look) {
        Telling telling = Telling.begin(landfall, look);
        Page page = telling.page();
        for (String line : LINES) {
            telling.jump(line);
            new Keys(page).lookAround();
            Screen.shoot(page, "grid-" + line, look);
        }
        assertThat((List<?>) page.evaluate(BROKEN)).isEmpty();
        Screen.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
                .isEqualTo(0);
        int lines = page.locator(".iv-grid-line").count();
        for (int at = 0; at < lines && page.locator(".iv-grid-line[data-asked]").isVisible(); at++) {
            Screen.keys(page, "4");
            new Keys(page).lookAround();
        }
    }
}
