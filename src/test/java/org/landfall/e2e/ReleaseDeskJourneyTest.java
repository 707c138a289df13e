package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A red team is sent at a vintage, two custodians sign, a researcher takes the package away, and its hash is found again. */
@Tag("browser")
class ReleaseDeskJourneyTest {
    private static final Look PHONE = new Look(390, "ko", true);
    private static final double RED_TEAM = 300_000;

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.many("release-desk", Map.of());

    @Test
    void twoCustodiansSignAndAResearcherTakesWhatTheyHaveSigned() throws Exception {
        Page second = TwoCustodians.cutVintage(landfall, Look.DESK);
        Page researcher = landfall.signIn("researcher@demo", Look.DESK);
        released(researcher);

        Page first = landfall.signIn(TwoCustodians.FIRST, Look.DESK);
        Screen.go(first, "releases");
        first.locator(".rl-vintage vaadin-button").first().click();
        assertThat(first.locator(".lf-work vaadin-progress-bar")).isVisible();
        assertThat(first.locator(".rl-report"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RED_TEAM));
        assertThat(first.locator(".rl-report > .lf-badge")).containsText("All attacks stayed within their bounds");
        assertThat(first.locator(".rl-vintage")).containsText("Red team runs of this vintage so far: 1.");
        proposed(first);
        assertThat(first.locator(".rl-signing")).containsText("Another custodian of the study has to sign.");
        assertThat(first.getByText("Sign the release")).hasCount(0);
        look(first, "release-proposed", Look.DESK);

        second.navigate("");
        assertThat(second.getByText("Release \"Report 2026\" waits for a second signature")
                        .first())
                .isVisible();
        look(second, "release-today", Look.DESK);
        Screen.go(second, "releases");
        look(second, "release-to-sign", Look.DESK);
        onThePhone(TwoCustodians.SECOND, "releases", "release-to-sign");
        TwoCustodians.press(second, "Sign the release");
        proveIfAsked(second, TwoCustodians.SECOND, ".rl-signed");
        assertThat(second.locator(".rl-signed")).containsText("signed by two");
        look(second, "release-signed", Look.DESK);

        Screen.go(researcher, "signed-releases");
        look(researcher, "signed-releases", Look.DESK);
        onThePhone("researcher@demo", "signed-releases", "signed-releases");
        byte[] taken = taken(researcher);
        found(
                second,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(taken)));
    }

    private static void released(Page page) {
        Screen.go(page, "desk");
        Locator card = page.locator(".an-standard").filter(new Locator.FilterOptions().setHasText("T06"));
        card.locator("vaadin-details-summary").click();
        card.locator("vaadin-checkbox").first().locator("label").click();
        page.locator(".an-plan vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("Tables released: 1");
    }

    private static void proposed(Page page) {
        page.locator(".rl-signing vaadin-button").first().click();
        page.getByLabel("Name of the release").fill("Report 2026");
        page.getByLabel("What it is for").fill("The annual report, chapter 2");
        look(page, "release-proposal", Look.DESK);
        TwoCustodians.press(page, "Sign and propose");
        proveIfAsked(page, TwoCustodians.FIRST, "vaadin-notification-card");
    }

    /** By the button, past the proof where the last one is too long ago. */
    private static byte[] taken(Page page) throws Exception {
        Download download = page.waitForDownload(() -> {
            page.locator(".rl-vintage vaadin-button").first().click();
            Screen.settle(page);
            Locator asked = page.locator("vaadin-dialog input[type=password]");
            if (asked.count() > 0) {
                asked.fill(landfall.password("researcher@demo"));
                asked.press("Enter");
            }
        });
        Assertions.assertThat(download.suggestedFilename()).contains("-signed-").endsWith(".zip");
        return Files.readAllBytes(download.path());
    }

    private static void found(Page page, String hash) {
        Screen.go(page, "departures");
        page.getByLabel("SHA-256 of the file").fill(hash + "  report.zip");
        TwoCustodians.press(page, "Look it up");
        assertThat(page.locator(".rl-lookup")).containsText("Signed release (package)");
        look(page, "release-found", Look.DESK);
    }

    private static void proveIfAsked(Page page, String who, String then) {
        Locator asked = page.locator("vaadin-dialog input[type=password]");
        asked.or(page.locator(then)).first().waitFor();
        if (asked.count() > 0) {
            asked.fill(landfall.password(who));
            asked.press("Enter");
            page.locator(then).first().waitFor();
        }
    }

    private static void onThePhone(String who, String address, String name) {
        Page phone = landfall.signIn(who, PHONE);
        Screen.go(phone, address);
        look(phone, name, PHONE);
        phone.context().close();
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
