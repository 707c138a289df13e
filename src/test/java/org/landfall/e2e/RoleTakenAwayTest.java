package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A role is taken from somebody who has a page of it open: the next click does nothing any more. */
@Tag("browser")
class RoleTakenAwayTest {
    private static final String PERSON = "interviewer@demo";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("accounts");

    @Test
    void theNextClickOfAnOpenPageDoesNothingAndTheNextSignInShowsTheNewRole() {
        Page open = landfall.signIn(PERSON);
        open.navigate("interviews");
        Locator begin = open.locator(".lf-head vaadin-button[theme~=primary]");
        assertThat(begin).isVisible();

        Page admin = landfall.signIn("admin@demo");
        admin.navigate("accounts");
        admin.locator("vaadin-button[aria-label='Manage Demo Interviewer']").click();
        Locator dialog = admin.locator("vaadin-dialog");
        dialog.locator("vaadin-select").first().click();
        admin.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Researcher"))
                .last()
                .click();
        dialog.getByText("Save role and site").click();
        assertThat(dialog).isHidden();

        begin.click();
        assertThat(open.locator(".lf-cover[open]")).isVisible();
        assertThat(open.locator("vaadin-dialog")).hasCount(0);

        Page again = landfall.signIn(PERSON);
        assertThat(again.locator("vaadin-side-nav-item[path=tables]")).hasCount(1);
        assertThat(again.locator("vaadin-side-nav-item[path=interviews]")).hasCount(0);
        again.navigate("interviews");
        assertThat(again.locator("h1")).hasText("Not found");
    }
}
