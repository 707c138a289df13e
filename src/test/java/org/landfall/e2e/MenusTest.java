package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class MenusTest {
    private static final List<String> ACCOUNTS =
            List.of("interviewer@demo", "researcher@demo", "custodian@demo", "admin@demo");

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @Test
    void everyRoleHasItsOwnMenuAndFindsNothingBesideIt() {
        Map<String, Page> pages = new TreeMap<>();
        Map<String, Set<String>> menus = new TreeMap<>();
        for (String account : ACCOUNTS) {
            pages.put(account, landfall.signIn(account));
            menus.put(account, menu(pages.get(account)));
        }

        assertThat(menus.values()).doesNotHaveDuplicates().noneMatch(Set::isEmpty);
        for (String account : ACCOUNTS) {
            Set<String> foreign = menus.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            foreign.removeAll(menus.get(account));
            for (String path : foreign) {
                Screen.go(pages.get(account), path);
                assertThat(pages.get(account).locator("h1")).hasText("Not found");
            }
        }
    }

    @Test
    void aLineAtTheTopIsThereOnlyWhileThePageWaitsForTheServer() {
        Page page = landfall.signIn("interviewer@demo");
        Locator line = page.locator(".v-loading-indicator");
        assertThat(line).hasCSS("opacity", "0");

        List<Route> waiting = new ArrayList<>();
        page.route(address -> address.contains("v-r=uidl"), waiting::add);
        page.locator("vaadin-side-nav-item").last().click();
        assertThat(line).hasCSS("opacity", "1");

        page.unrouteAll();
        waiting.forEach(Route::resume);
        assertThat(line).hasCSS("opacity", "0");
    }

    /** The addresses in the menu, relative. */
    private static Set<String> menu(Page page) {
        Locator items = page.locator("vaadin-side-nav-item");
        items.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        Set<String> paths = new TreeSet<>();
        for (Locator item : items.all()) {
            paths.add(item.getAttribute("path"));
        }
        return paths;
    }
}
