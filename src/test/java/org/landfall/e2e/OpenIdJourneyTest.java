package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.landfall.access.TestProvider;

/**
 * Somebody links the own account with the provider, which to the browser is another site, and comes in by it; a stranger
 * does not; an administrator ends it; and while the provider is down the password works as ever.
 */
@Tag("browser")
class OpenIdJourneyTest {
    private static final String ACCOUNT = "researcher@demo";
    private static final String SUBJECT = "openid-canary-subject";
    private static final List<Look> LOOKS = List.of(new Look(390, "ko", true), Look.DESK);
    private static final TestProvider PROVIDER = new TestProvider();

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("openid", PROVIDER.settings()).visiting(PROVIDER.issuer());

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void anAccountIsLinkedOpenedByTheProviderAndUnlinkedAndThePasswordAlwaysWorks() throws IOException {
        Page inside = landfall.signIn(ACCOUNT);
        Screen.go(inside, "account");
        press(inside, "Link with Institute");
        says(inside, SUBJECT);
        assertThat(inside.getByText("Linked with Institute since")).isVisible();
        pictures(inside, "account", "account-openid");

        Page page = landfall.page();
        page.navigate("sign-in");
        press(page, "Sign in with Institute");
        says(page, "a stranger");
        assertThat(page.getByText("no open account is linked with it")).isVisible();
        pictures(page, "sign-in?openid=refused", "sign-in-openid-refused");
        page.navigate("sign-in");
        press(page, "Sign in with Institute");
        says(page, SUBJECT);
        page.waitForURL(address -> !address.contains("sign-in"));
        assertThat(page.locator("vaadin-side-nav").first()).isAttached();

        unlinkAsAdministrator();
        page.navigate("");
        assertThat(page.locator("input[name=password]")).isVisible();

        PROVIDER.down(true);
        landfall.process().restart();
        page.navigate("sign-in");
        press(page, "Sign in with Institute");
        assertThat(page.getByText("Institute does not answer at the moment")).isVisible();
        landfall.signIn(ACCOUNT);
        nothingOfItStays();
    }

    /** On the provider's page. */
    private static void says(Page page, String name) {
        assertThat(page).hasTitle("Institute");
        page.getByLabel("Name").fill(name);
        page.locator("button").click();
    }

    private static void unlinkAsAdministrator() {
        Page admin = landfall.signIn("admin@demo");
        Screen.go(admin, "accounts");
        admin.locator("vaadin-button[aria-label='Manage Demo Researcher']").click();
        Locator step = admin.locator(".lf-step", new Page.LocatorOptions().setHasText("can be opened by Institute"));
        assertThat(step).isVisible();
        Screen.shoot(admin, "accounts-openid", Look.DESK);
        step.locator("vaadin-button").click();
        assertThat(step).isHidden();
    }

    private static void nothingOfItStays() throws IOException {
        String log = Files.readString(landfall.process().log());
        String each = "openid-canary-";
        assertThat(List.of(SUBJECT, TestProvider.CANARY, TestProvider.SECRET))
                .allSatisfy(word -> assertThat(word).startsWith(each));
        assertThat(Traces.of(each, landfall.process().home())).isEmpty();
        assertThat(log).doesNotContain(each);
    }

    private static void pictures(Page page, String address, String name) {
        for (Look look : LOOKS) {
            page.context().addCookies(look.cookies(landfall.process().address()));
            page.setViewportSize(look.width(), 1200);
            page.navigate(address);
            Screen.settle(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, name, look);
        }
    }

    private static void press(Page page, String text) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }
}
