package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.landfall.Permissions;
import org.landfall.Permissions.Permission;
import org.landfall.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An administrator tries every address there is, typed and by a link, with the id of every record, and reads nothing of an
 * interview.
 */
@Tag("browser")
class AdminReadsNothingTest {
    private static final String OF_THE_ARTICLE = "DailyNK";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("accounts");

    @Test
    void noAddressShowsAnAdministratorAnInterview() throws IOException {
        JdbcClient database = HomeDatabase.of(landfall.process().home());
        List<String> records = database.sql("select id::text from interview.interview")
                .query(String.class)
                .list();
        List<String> pseudonyms = database.sql("select pseudonym from interview.interview")
                .query(String.class)
                .list();
        assertThat(records).hasSize(3);

        Page custodian = landfall.signIn("custodian@demo");
        custodian.navigate("review/" + records.getFirst());
        assertThat(read(custodian)).contains(OF_THE_ARTICLE).containsAnyOf(pseudonyms.toArray(String[]::new));

        Page admin = landfall.signIn("admin@demo");
        admin.navigate("no/such/address");
        String notFound = read(admin);
        for (Permission permission : Permissions.all()) {
            for (String route : permission.routes()) {
                admin.navigate(address(route, records.getFirst()));
                readsNothing(admin, permission, pseudonyms, notFound);
                if (route.contains(":")) {
                    for (String other : records.subList(1, records.size())) {
                        Screen.go(admin, address(route, other));
                        readsNothing(admin, permission, pseudonyms, notFound);
                    }
                }
            }
        }
        admin.navigate("review/" + records.getFirst());
        Screen.shoot(admin, "admin-reads-nothing", Look.DESK);
    }

    private static void readsNothing(Page admin, Permission permission, List<String> pseudonyms, String notFound) {
        String shown = read(admin);
        assertThat(shown).as(admin.url()).doesNotContain(OF_THE_ARTICLE).doesNotContain(pseudonyms);
        if (!permission.is(Role.ADMIN)) {
            assertThat(shown).as(admin.url()).isEqualTo(notFound);
        }
    }

    private static String address(String route, String id) {
        return route.replaceAll(":[^/]+", id);
    }

    private static String read(Page page) {
        page.locator("h1").first().waitFor();
        Screen.settle(page);
        return page.locator("body").innerText();
    }
}
