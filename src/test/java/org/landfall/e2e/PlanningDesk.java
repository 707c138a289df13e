package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The researcher's desk in English, as hands use it. */
record PlanningDesk(Page page) {
    static PlanningDesk open(Page page) {
        Screen.go(page, "desk");
        assertThat(page.locator(".an-standard")).hasCount(20);
        return new PlanningDesk(page);
    }

    Locator card(String number) {
        return page.locator(".an-standard").filter(new Locator.FilterOptions().setHasText(number));
    }

    /** @param part of those that are not released yet, counted from zero */
    PlanningDesk plan(String number, int part) {
        Locator parts = card(number);
        if (!parts.locator("vaadin-checkbox").first().isVisible()) {
            parts.locator("vaadin-details-summary").click();
        }
        parts.locator("vaadin-checkbox").nth(part).locator("label").click();
        return this;
    }

    /** All that is planned and can be paid. */
    void release(int tables) {
        Locator button = page.locator(".an-plan vaadin-button[theme~=primary]");
        assertThat(button).hasText(tables == 1 ? "Release 1 table" : "Release " + tables + " tables");
        button.click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("Tables released: " + tables);
    }
}
