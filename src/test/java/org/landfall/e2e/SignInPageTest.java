package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("browser")
class SignInPageTest {
    private static final int NOT_MODIFIED = 304;

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

    @Test
    void aPageThatIsOpenedAgainAsksForNothingThatTheBrowserHas() {
        Page page = landfall.signIn("interviewer@demo");
        List<String> asked = new ArrayList<>();
        page.onResponse(answer -> {
            if (answer.status() == NOT_MODIFIED) {
                asked.add(answer.url());
            }
        });

        page.navigate("");
        assertThat(page.locator("h1").first()).isVisible();
        Screen.settle(page);

        Assertions.assertThat(asked).isEmpty();
    }
}
