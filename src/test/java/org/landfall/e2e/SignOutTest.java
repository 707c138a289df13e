package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class SignOutTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @ParameterizedTest
    @ValueSource(strings = {"interviewer@demo", "custodian@demo"})
    void whoeverSignsOutIsOutEverywhere(String account) {
        Page page = landfall.signIn(account);
        Screen.settle(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.of("shell.signOut")))
                .click();
        assertThat(page.locator("input[name=username]")).isVisible();
        page.goBack();
        assertThat(page.locator("input[name=username]")).isVisible();
        page.navigate("account");
        assertThat(page.locator("input[name=username]")).isVisible();
    }
}
