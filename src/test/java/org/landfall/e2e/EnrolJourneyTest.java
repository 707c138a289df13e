package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the one-time link of the console to the first page: password, second step, recovery codes; and in again. */
@Tag("browser")
class EnrolJourneyTest {
    private static final String PASSWORD = "velvet-otter-kayak-lantern";
    private static final Pattern LINK = Pattern.compile("set-up/[A-Za-z0-9_-]{43}");
    private static final List<Look> LOOKS = List.of(new Look(390, "ko", true), Look.DESK);

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.empty("enrol");

    @Test
    void theLinkLeadsToAPasswordAndATelephoneAndIn() throws IOException {
        Page page = landfall.page();
        page.navigate(setUpLink());
        Locator fields = page.locator(".lf-door-card input");
        fields.nth(0).fill("Ana Admin");
        fields.nth(1).fill("ana@example.org");
        fields.nth(2).fill(PASSWORD);
        fields.nth(3).fill(PASSWORD);
        press(page);

        assertThat(page.locator(".lf-factor-qr svg")).isVisible();
        everyLook(page, "second-step");
        page.locator("input[name=code]").fill("000000");
        press(page);
        assertThat(page.locator(".lf-problem")).isVisible();
        Telephone telephone = new Telephone(page.locator(".lf-factor-letters").innerText());
        page.locator("input[name=code]").fill(telephone.code(-1));
        press(page);
        assertThat(page.locator("print-sheet li")).hasCount(10);
        look(page, "recovery-codes", Look.DESK);
        String recovery = page.locator("print-sheet li").first().innerText();
        press(page);
        page.waitForURL(address -> !address.contains("sign-in"));
        assertThat(page.locator("vaadin-side-nav")).isVisible();

        passwordAgain(page);
        everyLook(page, "code");
        String used = telephone.code(0);
        page.locator("input[name=code]").fill(used);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));

        passwordAgain(page);
        page.locator("input[name=code]").fill(used);
        page.keyboard().press("Enter");
        assertThat(page.locator(".lf-problem")).containsText("Each code works once");
        look(page, "code-refused", Look.DESK);
        page.locator("a[href*=recovery]").click();
        page.locator("input[name=code]").fill(recovery);
        press(page);
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    private static void passwordAgain(Page page) {
        page.context().clearCookies();
        page.context().addCookies(Look.DESK.cookies(landfall.process().address()));
        page.navigate("sign-in");
        page.locator("input[name=username]").fill("ana@example.org");
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=code]")).isFocused();
    }

    private static void press(Page page) {
        page.locator(".lf-door-card vaadin-button[theme~=primary]").click();
        Screen.settle(page);
    }

    private static void everyLook(Page page, String name) {
        for (Look look : LOOKS) {
            page.context().addCookies(look.cookies(landfall.process().address()));
            page.setViewportSize(look.width(), look.height());
            page.reload();
            look(page, name, look);
        }
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }

    private static String setUpLink() throws IOException {
        Matcher link = LINK.matcher(Files.readString(landfall.process().log()));
        if (!link.find()) {
            throw new IllegalStateException("No link on the console");
        }
        return link.group();
    }
}
