package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.landfall.DatabaseDump;

/** A name is typed in an interview, sealed, and seen once more: by one custodian, after another agreed, until its time is over. */
@Tag("browser")
class VaultJourneyTest {
    private static final String NAME = "KANARIENVOGEL";
    private static final String FIRST = "granite lantern otter seventeen";
    private static final String SECOND = "velvet kayak thimble ninety";
    private static final double OPENING = 90_000;

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("vault", Map.of("LANDFALL_VAULT_OPENING", "40s"));

    @Test
    void twoCustodiansOpenAnIdentityAndItGoesByItself() throws IOException {
        Page first = landfall.signIn("custodian@demo", Look.DESK);
        Page second = landfall.signIn("custodian2@demo", Look.DESK);
        takeUp(first, FIRST);
        takeUp(second, SECOND);
        press(second, "Begin the vault");
        assertThat(second.getByText("Identities sealed: 0").first()).isVisible();
        sealed();

        Screen.go(first, "vault");
        assertThat(first.getByText("after the spring")).isVisible();
        first.locator("vaadin-select").first().click();
        first.locator("vaadin-select-item").first().click();
        press(first, "Ask to open it");
        first.locator("vaadin-dialog[opened] input[type=password]").fill(FIRST);
        shoot(first, "vault-ask");
        pressInDialog(first, "Ask");
        assertThat(first.getByText("You asked. It waits").first()).isVisible();
        assertThat(first.getByText("Agree …")).hasCount(0);

        second.navigate("");
        assertThat(second.getByText("Open the identity of LF-").first()).isVisible();
        Screen.go(second, "vault");
        press(second, "Agree …");
        second.locator("vaadin-dialog[opened] input[type=password]").fill(FIRST);
        pressInDialog(second, "Agree");
        assertThat(second.getByText("That is not your vault passphrase").first())
                .isVisible();
        assertThat(first.getByText(NAME)).hasCount(0);
        second.locator("vaadin-dialog[opened] input[type=password]").fill(SECOND);
        pressInDialog(second, "Agree");

        Locator open = first.locator(".va-open");
        assertThat(open).containsText(NAME);
        assertThat(second.getByText(NAME)).hasCount(0);
        shoot(first, "vault-open");
        Assertions.assertThat(
                        new DatabaseDump(HomeDatabase.of(landfall.process().home())).tablesWith(NAME))
                .isEmpty();
        assertThat(open).hasCount(0, new HasCountOptions().setTimeout(OPENING));
        Assertions.assertThat(first.content()).doesNotContain(NAME);
        first.reload();
        Screen.settle(first);
        Assertions.assertThat(first.content()).doesNotContain(NAME);
        Assertions.assertThat(Traces.of(NAME, landfall.process().home())).isEmpty();
        looks();
    }

    /** An interviewer asks how to reach somebody, types it, and cannot read it again. */
    private static void sealed() {
        Page page = landfall.signIn("interviewer2@demo", Look.DESK);
        press(page, "New interview");
        Screen.choose(page.getByLabel("No, none of it"));
        press(page, "Begin");
        page.waitForURL("**/interview/*");
        KeyboardInterview talk = new KeyboardInterview(page);
        Screen.settle(page);
        Locator card = page.locator(".iv-card");
        for (String at = card.getAttribute("data-question");
                List.of("iv_date", "iv_mode", "resp_role", "iv_interp", "iv_private")
                        .contains(at);
                at = card.getAttribute("data-question")) {
            talk.key(at.equals("iv_date") ? "Enter" : "1");
            Screen.settle(page);
        }
        talk.asks("elig_adult").key("1");
        talk.asks("c_teach").key("2 3 4 Enter");
        for (String use : List.of("c_part", "c_audio", "c_quote", "c_aggr", "c_recont")) {
            talk.asks(use).key("1");
        }
        talk.asks("contact");
        press(page, "Enter and seal");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(NAME + " Kim");
        page.getByLabel("When it is safe to call").fill("after eight");
        shoot(page, "vault-seal");
        pressInDialog(page, "Seal it");
        assertThat(page.getByText("On file: Name, When it is safe to call").first())
                .isVisible();
        Assertions.assertThat(page.content()).doesNotContain(NAME);
        shoot(page, "vault-sealed");
        press(page, "Contact again");
        page.getByLabel("Words for the custodians").fill("after the spring");
        shoot(page, "vault-again");
        pressInDialog(page, "Ask for it");
        assertThat(page.getByText("To be contacted again, asked for on").first())
                .isVisible();
        phone(page, "vault-again-asked");
    }

    /** The same page at the width of a telephone. */
    private static void phone(Page page, String name) {
        page.setViewportSize(390, 844);
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, new Look(390, "en", false));
        page.setViewportSize(Look.DESK.width(), Look.DESK.height());
    }

    private static void takeUp(Page page, String passphrase) {
        Screen.go(page, "vault");
        press(page, "Take up a share");
        Locator typed = page.locator("vaadin-dialog[opened] input[type=password]");
        typed.nth(0).fill(passphrase);
        typed.nth(1).fill(passphrase);
        pressInDialog(page, "Take it up");
        assertThat(page.getByText("You have a passphrase and wait").first()).isVisible();
    }

    private static void looks() {
        for (Look look : List.of(Look.DESK, new Look(390, "ko", false), new Look(390, "en", false))) {
            Page page = landfall.signIn("custodian@demo", look);
            Screen.go(page, "vault");
            Screen.assertAccessible(page);
            Screen.shoot(page, "vault", look);
        }
    }

    private static void shoot(Page page, String name) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, Look.DESK);
    }

    private static void press(Page page, String name) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private static void pressInDialog(Page page, String name) {
        page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
