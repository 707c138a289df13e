package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A researcher takes a table away: asked for the password, then for the code, then for the passkey, and it goes on each time. */
@Tag("browser")
class StepUpJourneyTest {
    private static final String ACCOUNT = "researcher@demo";
    private static final Duration PROOF = Duration.ofSeconds(10);

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.many("step-up", Map.of("LANDFALL_SESSION_PROOF", PROOF.toSeconds() + "s"));

    @Test
    void anExportAsksWhoIsThereAndGoesOnWithPasswordCodeOrPasskey() {
        cutVintage();
        Page page = FingerDevice.at(landfall, ACCOUNT, Look.DESK);
        Locator dialog = asked(page);
        Locator field = dialog.locator("input");
        field.fill("not the password");
        field.press("Enter");
        assertThat(dialog.locator(".lf-problem")).isVisible();
        field.fill(landfall.password(ACCOUNT));
        taken(page, () -> field.press("Enter"));

        FingerDevice device = new FingerDevice(page);
        device.add(page);
        Telephone telephone = app(page);
        asked(page);
        assertThat(dialog.locator("passkey-maker vaadin-button")).isVisible();
        picture(page, "step-up-code-or-passkey", Look.DESK);
        field.fill(telephone.code(0));
        taken(page, () -> field.press("Enter"));

        asked(page);
        Locator use = dialog.locator("passkey-maker vaadin-button");
        device.finger(false);
        use.click();
        assertThat(dialog.locator(".lf-problem")).isVisible();
        device.finger(true);
        taken(page, use::click);
    }

    @Test
    void whoHasOnlyAPasskeyIsAskedForIt() throws IOException {
        Page page = FingerDevice.signIn(landfall, "admin@demo", Look.DESK);
        HomeDatabase.of(landfall.process().home())
                .sql(
                        "update access.account set password_hash = null, by_passkey = true where sign_in_name = 'admin@demo'")
                .update();
        for (Look look : new Look[] {Look.DESK, new Look(390, "ko", true)}) {
            page.context().addCookies(look.cookies(URI.create(FingerDevice.place(landfall))));
            page.setViewportSize(look.width(), look.height());
            page.navigate("settings");
            proofOver(page);
            page.locator("section.lf-card vaadin-button").last().click();
            Locator use = page.locator("vaadin-dialog passkey-maker vaadin-button");
            assertThat(use).isVisible();
            assertThat(page.locator("vaadin-dialog input")).hasCount(0);
            picture(page, "step-up-passkey", look);
            use.click();
            assertThat(page.locator("vaadin-dialog")).hasCount(0);
        }
    }

    private static void cutVintage() {
        TwoCustodians.cutVintage(landfall, Look.DESK);
    }

    /** The dialog over a table whose download was begun when the last proof was too old. */
    private static Locator asked(Page page) {
        page.navigate("tables");
        page.locator(".an-links vaadin-button").first().click();
        Locator download =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download as CSV with codebook"));
        assertThat(download).isVisible();
        proofOver(page);
        download.click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog.locator("h2")).hasText("Is it you?");
        return dialog;
    }

    private static void proofOver(Page page) {
        Instant over = Instant.now().plus(PROOF);
        page.waitForCondition(() -> Instant.now().isAfter(over));
    }

    private static void taken(Page page, Runnable proof) {
        Path file = page.waitForDownload(proof).path();
        org.assertj.core.api.Assertions.assertThat(file).isNotEmptyFile();
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
    }

    private static Telephone app(Page page) {
        press(page, "Set up the second step");
        Telephone telephone = new Telephone(page.locator(".lf-factor-letters").innerText());
        page.locator("input[name=code]").fill(telephone.code(-1));
        press(page, "Confirm");
        press(page, "I have them safe");
        return telephone;
    }

    private static void press(Page page, String text) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    private static void picture(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
