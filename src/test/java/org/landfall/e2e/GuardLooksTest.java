package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands over an interview when something is in the way, in the two looks that differ most or in all. */
@Tag("browser")
class GuardLooksTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void whatStandsInTheWayIsAccessibleInEveryLook(Look look) {
        Telling telling = Telling.begin(landfall, look);
        Page page = telling.page();
        page.context().setOffline(true);
        assertThat(telling.away()).isVisible();
        Screen.assertAccessible(page);
        Screen.shoot(page, "guard-away", look);
        page.context().setOffline(false);
        assertThat(telling.away()).isHidden();

        Telling other = Telling.at(landfall, page.url(), look);
        telling.type("We had heard that the river was frozen.").awaitSaved();
        other.write("They said that the river was frozen, and that nobody watched it.");
        assertThat(other.compare().locator("textarea"))
                .hasValue("They said that the river was frozen, and that nobody watched it.");
        Screen.assertAccessible(other.page());
        Screen.shoot(other.page(), "guard-compare", look);

        for (String standing : List.of("COVERED", "OVER")) {
            page.route("**/session/standing", route -> answer(route, standing));
            page.evaluate("window.dispatchEvent(new Event('online'))");
            assertThat(telling.cover()).isVisible();
            Screen.assertAccessible(page);
            Screen.shoot(page, "guard-" + standing, look);
        }
    }

    private static void answer(Route route, String standing) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"standing\":\"" + standing + "\",\"left\":0,\"pause\":0}"));
    }
}
