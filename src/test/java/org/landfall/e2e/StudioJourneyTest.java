package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A custodian brings in a faulty workbook, mends it, publishes it; an interviewer talks by it; and when the next version is
 * published in the middle of the talk, the talk goes on as it began.
 */
@Tag("browser")
class StudioJourneyTest {
    private static final String FORM = "arrival_talk";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("studio");

    @Test
    void aFormIsMendedPublishedUsedAndFollowedByAnotherVersion() {
        landfall.awaitArticle();
        Page desk = landfall.signIn("custodian@demo");
        StudioScreens studio = new StudioScreens(desk);

        studio.open();
        studio.upload(StudioForms.faulty());
        Locator sheet = desk.locator(".st-excerpt");
        assertThat(sheet).containsText("The sheet \"choices\" has no list named \"rout\".");
        assertThat(sheet).containsText("The type \"integr\" is not known here.");
        assertThat(sheet).containsText("There is no question or calculation named \"wey\".");
        assertThat(sheet).containsText("The name \"why\" is used more than once.");
        assertThat(sheet.locator("td[data-fault]").first()).hasText("select_one rout");

        studio.bringIn(StudioForms.before(FORM));
        assertThat(desk.locator(".st-pages")).containsText("How did you come?");
        studio.publish("The first version");
        assertThat(desk.locator(".st-side vaadin-grid")).isVisible();
        studio.confirmClasses();
        studio.publish("The first version");
        assertThat(desk.locator(".st-facts .lf-badge")).hasText("Published");
        assertThat(desk.locator(".st-facts")).containsText("The first version");
        beginStudy(desk);

        Page talk = landfall.signIn("interviewer@demo");
        beginTalk(talk);
        KeyboardInterview interview = new KeyboardInterview(talk);
        interview.asks("way").key("1");
        interview.asks("days");

        studio.bringIn(StudioForms.after(FORM));
        studio.side("Changes");
        assertThat(desk.locator(".st-change").filter(new Locator.FilterOptions().setHasText("days")))
                .containsText("Earlier answers may not fit");
        assertThat(desk.locator(".st-text ins").first()).isVisible();
        studio.side("Disclosure");
        studio.confirmClasses();
        studio.publish("Fewer questions");
        assertThat(desk.locator(".st-facts .lf-badge")).hasText("Published");

        interview.asks("days").type("40").key("Enter");
        interview.asks("why");
        talk.reload();
        interview = new KeyboardInterview(talk);
        interview.asks("why");
        assertThat(talk.locator(".iv-card")).containsText("왜 이 길을 고르셨습니까?");

        Page next = landfall.signIn("interviewer@demo");
        beginTalk(next);
        new KeyboardInterview(next).asks("way");
        assertThat(next.locator(".iv-card")).containsText("어느 길로 오셨습니까?");
    }

    private static void beginStudy(Page page) {
        page.navigate("studies");
        press(page, "Begin a study");
        page.getByLabel("Name of the study").fill("Arrivals");
        page.locator("vaadin-dialog vaadin-select").click();
        page.locator("vaadin-select-item[role=option]")
                .filter(new Locator.FilterOptions().setHasText("Arrival talk"))
                .click();
        press(page, "Begin");
        assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("Arrivals")))
                .isVisible();
    }

    private static void beginTalk(Page page) {
        press(page, "New interview");
        page.locator("vaadin-dialog vaadin-select").click();
        page.locator("vaadin-select-item[role=option]")
                .filter(new Locator.FilterOptions().setHasText("Arrivals"))
                .click();
        Screen.settle(page);
        page.getByLabel("한국어").check();
        press(page, "Begin");
        page.waitForURL("**/interview/*");
        Screen.settle(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        Screen.settle(page);
    }
}
