package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A researcher makes a token, a program comes in with it, and does not once it was ended. */
@Tag("browser")
class ProgramsJourneyTest {
    private static final List<Look> LOOKS = List.of(new Look(390, "ko", true), Look.DESK);

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.demo();

    @Test
    void aTokenIsMadeUsedAndEnded() throws Exception {
        Page page = landfall.signIn("researcher@demo", Look.DESK);
        Screen.go(page, "account");
        page.getByLabel("Name of the new token").fill("R in the office");
        button(page, "Make a token").click();
        Locator shown = page.locator("vaadin-dialog .lf-link");
        assertThat(shown).containsText("landfall_");
        Screen.assertAccessible(page);
        Screen.shoot(page, "token", Look.DESK);
        String token = shown.innerText().strip();
        button(page, "Close").click();
        Assertions.assertThat(asked(token)).isEqualTo(200);
        for (Look look : LOOKS) {
            seen(page, "account", "account-tokens", look);
            seen(page, "programs", "programs", look);
        }
        Screen.go(page, "account");
        button(page, "End R in the office").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("opens nothing any more");
        Assertions.assertThat(asked(token)).isEqualTo(401);
    }

    private static void seen(Page page, String address, String name, Look look) {
        page.context().addCookies(look.cookies(landfall.process().address()));
        page.setViewportSize(look.width(), look.height());
        page.navigate(address);
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static int asked(String token) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            landfall.process().address().resolve("/api/v1/studies"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
