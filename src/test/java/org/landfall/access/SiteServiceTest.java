package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.AccessOutcome.Done;
import org.landfall.access.AccessOutcome.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places are added and renamed by administrators, each under a name of its own. */
@LandfallTest
class SiteServiceTest {
    private static final Refused NO_NAME = new Refused("access.problem.siteName");
    private static final Refused TAKEN = new Refused("access.problem.siteTaken");

    @Autowired
    private SiteService sites;

    @Autowired
    private People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient everyRow;

    private final String name = "Harbour " + UUID.randomUUID();
    private Account admin;

    @BeforeEach
    void anAdministrator() {
        admin = people.active(Role.ADMIN);
    }

    @Test
    void anAddedPlaceIsThereForEverybodyWithoutTheBlanksAroundItsName() {
        Site added = added("  " + name + " ");
        assertThat(added.name()).isEqualTo(name);
        Account reader = people.active(Role.RESEARCHER);
        assertThat(people.as(reader, () -> sites.find(added.id()))).contains(added);
        assertThat(people.as(reader, () -> sites.find(SiteId.random()))).isEmpty();
        assertThat(lines("site.add", added)).isOne();
    }

    @Test
    void aNameThatIsTakenIsRefusedInWhateverCapitals() {
        Site added = added(name);
        assertThat(add(name.toUpperCase(Locale.ROOT))).isEqualTo(TAKEN);
        Site other = added(name + " II");
        assertThat(rename(other, name)).isEqualTo(TAKEN);
        assertThat(people.as(admin, () -> sites.find(other.id()))).contains(other);
        assertThat(rename(added, name.toUpperCase(Locale.ROOT))).as("its own").isEqualTo(new Done());
    }

    @Test
    void aRenamedPlaceKeepsItsNumber() {
        Site before = added(name);
        assertThat(rename(before, name + " North ")).isEqualTo(new Done());
        assertThat(people.as(admin, () -> sites.find(before.id()))).contains(new Site(before.id(), name + " North"));
        assertThat(lines("site.rename", before)).isOne();
    }

    @Test
    void aNameIsOneLineOfAtMostEightyLetters() {
        assertThat(add(" ")).isEqualTo(NO_NAME);
        assertThat(add("a\nb")).isEqualTo(NO_NAME);
        assertThat(add(name + "x".repeat(81 - name.length()))).isEqualTo(NO_NAME);
        assertThat(add(name + "x".repeat(80 - name.length()))).isEqualTo(new Done());
    }

    private AccessOutcome add(String wanted) {
        return people.as(admin, () -> sites.add(wanted));
    }

    private AccessOutcome rename(Site site, String wanted) {
        return people.as(admin, () -> sites.rename(site.id(), wanted));
    }

    private Site added(String wanted) {
        assertThat(add(wanted)).isEqualTo(new Done());
        return people.as(admin, sites::all).stream()
                .filter(site -> site.name().equals(wanted.strip()))
                .findFirst()
                .orElseThrow();
    }

    private long lines(String action, Site site) {
        return everyRow.sql("select count(*) from audit.event where action = ? and subject = ? and actor = ?")
                .params(action, site.id().toString(), admin.id().toString())
                .query(Long.class)
                .single();
    }
}
