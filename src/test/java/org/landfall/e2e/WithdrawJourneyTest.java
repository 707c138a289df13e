package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody takes back what was told, with the number of a card alone. */
@Tag("browser")
class WithdrawJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @Test
    void theNumberOfACardStopsEveryUseAndIsNowhereToBeRead() throws IOException {
        String number = CodeCards.made(landfall);
        Page page = landfall.page();
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        page.navigate("withdraw");
        assertThat(page).hasTitle("Take back what you told us");
        page.getByLabel("Number on the card").fill(number);
        press(page, "Send");
        assertThat(page.locator("h1")).hasText("Thank you");
        String said = page.locator("main").innerText();
        String digits = number.replace(" ", "");
        Assertions.assertThat(page.content()
                        + page.evaluate("() => location.href + JSON.stringify(localStorage) + document.cookie"
                                + " + JSON.stringify(sessionStorage) + JSON.stringify(history.state)")
                        + addresses)
                .doesNotContain(number, digits);
        Assertions.assertThat(Files.readString(landfall.process().log(), StandardCharsets.UTF_8))
                .doesNotContain(number, digits);

        page.navigate("withdraw");
        page.getByLabel("Number on the card").fill("000 000 000 000 000 000");
        press(page, "Send");
        assertThat(page.locator("h1")).hasText("Thank you");
        Assertions.assertThat(page.locator("main").innerText()).isEqualTo(said);

        for (Look look : List.of(Look.DESK, new Look(390, "ko", true))) {
            Page desk = landfall.signIn("custodian@demo", look);
            assertThat(desk.locator(
                                    ".lf-home-card",
                                    new Page.LocatorOptions()
                                            .setHasText(look.language().equals("ko") ? "철회 요청" : "Withdrawal"))
                            .first())
                    .isVisible();
            Screen.assertAccessible(desk);
            Screen.shoot(desk, "withdraw-today", look);
        }
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#all")
    void thePageIsAccessibleInEveryLook(Look look) {
        boolean korean = look.language().equals("ko");
        Page page = landfall.page(look);
        page.navigate("withdraw");
        Locator number = page.getByLabel(korean ? "카드에 적힌 번호" : "Number on the card");
        look(page, "withdraw", look);
        number.fill("123 456 789 012 345 678");
        press(page, korean ? "보내기" : "Send");
        assertThat(page.locator("[role=alert]").first()).containsText("18");
        look(page, "withdraw-slip", look);
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        Screen.settle(page);
    }
}
