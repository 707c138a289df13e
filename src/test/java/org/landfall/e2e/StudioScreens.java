package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** What a custodian does in the studio. */
final class StudioScreens {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Page page;

    StudioScreens(Page page) {
        this.page = page;
    }

    void open() {
        Screen.go(page, "instruments");
    }

    void upload(byte[] workbook) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("form.xlsx", XLSX, workbook));
        Screen.settle(page);
    }

    /** From the list to the page of the new draft, over the warnings where there are some. */
    void bringIn(byte[] workbook) {
        open();
        upload(workbook);
        page.waitForCondition(() -> page.url().matches(".*/instruments/[0-9a-f-]{36}")
                || page.locator(".st-findings > a").isVisible());
        if (page.locator(".st-findings > a").isVisible()) {
            page.locator(".st-findings > a").click();
        }
        assertThat(page.locator(".st-q").first()).isVisible();
        Screen.settle(page);
    }

    void side(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        Screen.settle(page);
    }

    void press(String button) {
        press(page, button);
    }

    void publish(String note) {
        press("Publish");
        page.getByLabel("What is new, and why").fill(note);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        Screen.settle(page);
    }

    void confirmClasses() {
        page.locator(".st-side vaadin-button[theme~=primary]").click();
        Screen.settle(page);
    }

    /** A study on a published instrument. */
    void beginStudy(String study, String instrument) {
        Screen.go(page, "studies");
        press(page, "Begin a study");
        page.getByLabel("Name of the study").fill(study);
        choose(page, instrument);
        press(page, "Begin");
        openStudy(study);
    }

    /** Says what the new study is for, in the shortest words, and opens it. */
    private void openStudy(String study) {
        assertThat(page.locator("h1")).hasText(study);
        for (String field : List.of("Purpose", "Who will see what", "Risks", "No review, because", "Text on consent")) {
            page.getByLabel(field).fill("A test");
        }
        page.getByLabel("Written rule about danger").fill("The person on call is told");
        page.getByLabel("Days in which").fill("30");
        page.getByLabel("Years for which").fill("5");
        for (String most : List.of("a day", "in seven days")) { // the talks of other tests count too
            page.getByLabel("Most talks of one interviewer " + most).fill("1000");
        }
        press(page, "Open for interviews");
        assertThat(page.locator(".ch-needed")).containsText("Contact on call: still needed");
        Screen.go(page, "help");
        page.getByLabel("On call").last().fill("555-0100");
        press(page, "Keep " + study);
        Screen.go(page, "studies");
        page.locator(".lf-card")
                .filter(new Locator.FilterOptions().setHasText(study))
                .locator("a")
                .click();
        press(page, "Open for interviews");
        assertThat(page.locator(".ch-needed")).containsText("Open since");
    }

    /** An administrator lets somebody work in a study. */
    static void assign(Page admin, String person, String study) {
        Screen.go(admin, "accounts");
        press(admin, "Manage " + person);
        admin.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(study).setExact(true))
                .check();
        press(admin, "Save studies");
        assertThat(admin.locator(".lf-study")).hasCount(0);
    }

    /** An interviewer's new interview, in the language named in itself. */
    static void beginTalk(Page interviewer, String study, String language) {
        press(interviewer, "New interview");
        choose(interviewer, study);
        Screen.choose(interviewer.getByLabel(language));
        Screen.choose(interviewer.getByLabel("No, none of it"));
        press(interviewer, "Begin");
        interviewer.waitForURL("**/interview/*");
        Screen.settle(interviewer);
    }

    private static void choose(Page page, String item) {
        page.locator("vaadin-dialog vaadin-select").first().click();
        page.locator("vaadin-select-item[role=option]")
                .filter(new Locator.FilterOptions().setHasText(item))
                .click();
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
