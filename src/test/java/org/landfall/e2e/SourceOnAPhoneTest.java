package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document coded on a phone: the question has the room, and the source is one touch away. */
@Tag("browser")
class SourceOnAPhoneTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theSourceIsLookedAtAndPutAway(String language) {
        Look look = new Look(390, language, "ko".equals(language));
        Telling telling = Telling.begin(landfall, look);
        Page page = telling.page();
        telling.jump("sex");
        Locator question = page.locator(".iv-centre");
        double room = question.boundingBox().height;
        assertThat(room).isGreaterThan(look.height() / 2.0);
        Screen.shoot(page, "source-away", look);
        Locator fold = page.locator(".src-fold");
        fold.click();
        assertThat(fold).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".src-panel vaadin-text-field").first()).isInViewport();
        assertThat(page.locator(".src-panel vaadin-upload"))
                .containsText("ko".equals(language) ? "파일을 여기에 놓으십시오" : "Drop the file here");
        Screen.assertAccessible(page);
        Screen.shoot(page, "source-there", look);
        fold.click();
        assertThat(page.locator(".src-panel vaadin-text-field").first()).isHidden();
        assertThat(question.boundingBox().height).isEqualTo(room);
    }
}
