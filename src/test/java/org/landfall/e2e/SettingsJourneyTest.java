package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator sets something: a value out of bounds is named with them, a good one stands in the list of changes. */
@Tag("browser")
class SettingsJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("accounts");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void aSettingIsChangedAndSeenInTheList(Look look) {
        Page page = landfall.signIn("admin@demo", look);
        Screen.go(page, "settings");
        Locator card = page.locator("section.lf-card").nth(2);
        Locator reads = card.locator("vaadin-text-field input").nth(2);
        reads.fill("4");
        card.locator("vaadin-button").click();
        assertThat(card.locator("vaadin-text-field[invalid]")).hasCount(1);
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, "settings-refused", look);
        reads.fill(look.dark() ? "41" : "42");
        card.locator("vaadin-button").click();
        assertThat(page.locator(".lf-settings-history")
                        .getByText("→ " + (look.dark() ? "41" : "42"))
                        .first())
                .isVisible();
        Screen.shoot(page, "settings-saved", look);
    }
}
