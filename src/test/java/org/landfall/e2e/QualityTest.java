package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A custodian looks at how talks were held, and allows a fee before approving. */
@Tag("browser")
class QualityTest {
    private static final int FEE = 1 << 5;

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.few("few");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void theReportAndTheFeeThatNeedsAYes(Look look) throws IOException {
        Page desk = landfall.signIn("custodian@demo", look);
        Screen.go(desk, "quality");
        desk.locator("vaadin-date-picker").first().evaluate("picker => { picker.value = '2020-01-01'; }");
        assertThat(desk.locator(".ql-table tbody tr").first()).isVisible();
        look(desk, "quality", look);

        HomeDatabase.of(landfall.process().home()).sql("""
                        update interview.interview set flags = flags | ?, state = 'COMPLETED', stage = 1,
                               approved_at = null, approved_by = null where with_person and figures is not null""").param(FEE).update();
        Screen.go(desk, "review");
        desk.locator(".rv-tray vaadin-button").first().click();
        assertThat(desk.locator(".rv-line").first()).isVisible();
        Screen.settle(desk);
        desk.locator(".lf-head vaadin-button[theme~=primary]").click();
        assertThat(desk.locator("vaadin-dialog p").first()).isVisible();
        look(desk, "quality-fee", look);
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.shoot(page, name, look);
        Screen.assertAccessible(page);
    }
}
