package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @Test
    void aFormIsMendedPublishedUsedAndFollowedByAnotherVersion() {
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
        studio.beginStudy("Arrivals", "Arrival talk");
        StudioScreens.assign(landfall.signIn("admin@demo"), "Demo Interviewer", "Arrivals");

        Page talk = landfall.signIn("interviewer@demo");
        StudioScreens.beginTalk(talk, "Arrivals", "한국어");
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
        StudioScreens.beginTalk(next, "Arrivals", "한국어");
        new KeyboardInterview(next).asks("way");
        assertThat(next.locator(".iv-card")).containsText("어느 길로 오셨습니까?");
    }
}
