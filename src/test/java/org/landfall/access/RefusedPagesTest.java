package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever tries doors that are not theirs is seen in the log, though the screen says no more than that nothing is there. */
@LandfallTest
class RefusedPagesTest extends SpringBrowserlessTest {
    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.landfall");
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void aPageOfAnotherRoleLeavesALineThatHoldsNoId() {
        UI.getCurrent().navigate("accounts");
        UI.getCurrent().navigate("review/" + UUID.randomUUID());
        assertThat(lines()).containsExactly("accounts", "review");
    }

    @Test
    @SignedInAs(Role.INTERVIEWER)
    void anAddressThatIsNotThereLeavesNone() {
        UI.getCurrent().navigate("no/such/address");
        UI.getCurrent().navigate("interviews");
        assertThat(lines()).isEmpty();
    }

    private List<String> lines() {
        return jdbc.sql("""
                        select subject from audit.event
                         where actor = ? and action = 'page.refuse' and outcome = 'refused' order by seq""")
                .param(people.mine().id().toString())
                .query(String.class)
                .list();
    }
}
