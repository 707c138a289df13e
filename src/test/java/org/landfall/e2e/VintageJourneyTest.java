package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A custodian looks and proposes, another compares and signs, a researcher finds the vintage, the next one has to wait, and two retire the first. */
@Tag("browser")
class VintageJourneyTest {
    private static final Look PHONE = new Look(390, "ko", true);

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.many("vintage", Map.of());

    @Test
    void twoCustodiansCutAVintageAndTheNextOneWaitsForItsRules() {
        Page small = landfall.signIn(TwoCustodians.FIRST, PHONE);
        Screen.go(small, "vintages");
        TwoCustodians.press(small, "다음 빈티지 미리 보기");
        assertThat(small.locator(".an-preview")).isVisible();
        look(small, "vintage-preview", PHONE);
        small.locator(".an-fieldwork").scrollIntoViewIfNeeded();
        look(small, "vintage-fieldwork", PHONE);

        Page first = landfall.signIn(TwoCustodians.FIRST, Look.DESK);
        Screen.go(first, "vintages");
        TwoCustodians.press(first, "Look at the next vintage");
        assertThat(first.locator(".an-preview")).containsText("This is the first one.");
        first.locator(".an-preview vaadin-details-summary").click();
        TwoCustodians.press(first, "Propose this cut to a second custodian");
        // at the field alone: Vaadin says it to screen readers elsewhere too, a moment later
        assertThat(first.locator("[slot=error-message]")
                        .getByText("Say in at least one language how people were found."))
                .isVisible();
        TwoCustodians.fieldwork(first, false);
        look(first, "vintage-preview", Look.DESK);
        TwoCustodians.press(first, "Propose this cut to a second custodian");
        assertThat(first.locator(".an-next")).containsText("A second custodian of the study has to sign.");
        assertThat(first.getByText("Look at it today")).hasCount(0);
        look(first, "vintage-proposed", Look.DESK);

        Page second = landfall.signIn(TwoCustodians.SECOND, Look.DESK);
        assertThat(second.getByText("waits for a second signature").first()).isVisible();
        look(second, "vintage-today", Look.DESK);
        TwoCustodians.press(
                second, "Look at the proposal A vintage of \"Destination choice\" waits for a second signature");
        second.waitForURL("**/vintages");
        TwoCustodians.press(second, "Look at it today");
        assertThat(second.locator(".an-tally")).containsText("When proposed");
        look(second, "vintage-to-sign", Look.DESK);
        secondOnThePhone();
        TwoCustodians.press(second, "Sign and cut the vintage");
        assertThat(second.locator(".lf-work vaadin-progress-bar")).isVisible();
        Screen.shootAsItIs(second, "vintage-cutting");
        assertThat(second.locator(".an-vintage-card")).containsText("protected number");

        Page researcher = landfall.signIn("researcher@demo", Look.DESK);
        assertThat(researcher.locator(".lf-home-card").first()).containsText("DC1 · ");
        Screen.go(researcher, "desk");
        assertThat(researcher.locator(".an-standard")).hasCount(20);

        first.reload();
        TwoCustodians.press(first, "Look at the next vintage");
        Locator rules = first.locator(".an-rules");
        assertThat(rules).containsText("The next one can be cut from");
        assertThat(rules).containsText("and there are 0");
        assertThat(first.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose this cut to a second custodian")))
                .isDisabled();
        look(first, "vintage-not-yet", Look.DESK);
        retired(first, second);
        researcher.reload();
        assertThat(researcher.locator(".an-refusal")).containsText("its key is destroyed");
        look(researcher, "vintage-retired-desk", Look.DESK);
    }

    private static void retired(Page first, Page second) {
        first.reload();
        first.locator(".an-retirement vaadin-button").click();
        first.locator("vaadin-dialog textarea").fill("The study is over");
        TwoCustodians.press(first, "Ask a second custodian");
        assertThat(first.locator(".an-retirement")).containsText("A second custodian has to agree.");
        second.reload();
        assertThat(second.locator(".an-retirement")).containsText("The study is over");
        look(second, "vintage-to-retire", Look.DESK);
        TwoCustodians.press(second, "Retire it and destroy its key");
        assertThat(second.locator(".an-retirement")).containsText("Retired: its key is destroyed.");
        Page phone = landfall.signIn(TwoCustodians.SECOND, PHONE);
        Screen.go(phone, "vintages");
        look(phone, "vintage-retired", PHONE);
    }

    private static void secondOnThePhone() {
        Page phone = landfall.signIn(TwoCustodians.SECOND, PHONE);
        Screen.go(phone, "vintages");
        TwoCustodians.press(phone, "오늘 기준으로 보기");
        assertThat(phone.locator(".an-tally")).isVisible();
        look(phone, "vintage-to-sign", PHONE);
        phone.context().close();
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
