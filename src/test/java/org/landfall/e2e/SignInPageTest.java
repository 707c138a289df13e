package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("browser")
class SignInPageTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#all")
    void signInPageOpensInEveryLookAndAxeFindsNothing(Look look) {
        Page page = landfall.page(look);

        page.navigate("");

        assertThat(page.locator("input[name=username]")).isVisible();
        Screen.shoot(page, "sign-in", look);
        Screen.assertAccessible(page);
    }
}
