package org.landfall.analysis.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.chart.ChartKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Pages that two researchers of a study write and its custodians read. */
@LandfallTest
class FindingsTest {
    private static final String CANARY = "zeisig-findings-canary";
    private static final List<Block> BLOCKS =
            List.of(Block.text(CANARY, "글"), Block.table(List.of("pref_grp", "sex"), ChartKind.HEAT));

    @Autowired
    FindingsService findings;

    @Autowired
    TestVintages vintages;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    private Vintage vintage;
    private Account first;
    private Account second;

    @BeforeEach
    void twoResearchers() {
        vintage = vintages.cut(200);
        first = people.active(Role.RESEARCHER);
        second = people.active(Role.RESEARCHER);
    }

    @Test
    void whatOneResearcherArrangesTheOtherAndTheCustodianRead() {
        var page = begun();
        var custodian = people.active(Role.CUSTODIAN);
        for (var reader : List.of(second, custodian)) {
            assertThat(people.as(reader, () -> findings.find(page.id()))).contains(page);
            assertThat(people.as(reader, () -> findings.list(0, 50))).contains(page);
        }
        assertThat(page.blocks()).isEqualTo(BLOCKS);
        assertThatThrownBy(() -> people.as(custodian, () -> save(page, "Custodian's")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        var page = begun();
        var kept = people.as(first, () -> save(page, "First"));
        assertThat(kept).isInstanceOf(Saving.Saved.class);
        var late = people.as(second, () -> save(page, "Second"));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Saving.Changed.class,
                        changed -> assertThat(changed.theirs().titleEn()).isEqualTo("First"));
        var seen = ((Saving.Changed) Objects.requireNonNull(late)).theirs();
        assertThat(people.as(second, () -> save(seen, "Second"))).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aPageNeedsATitleAndHasAnEnd() {
        var page = begun();
        var longText = List.of(Block.text("x".repeat(Block.LONGEST_TEXT + 1), ""));
        people.as(first, () -> {
            assertThat(save(page, " ")).isInstanceOf(Saving.DoesNotFit.class);
            assertThat(findings.save(page.id(), page.version(), "Title", "", longText))
                    .isInstanceOf(Saving.DoesNotFit.class);
            assertThat(findings.find(page.id())).contains(page);
            return page;
        });
    }

    @Test
    void theLogSaysThatAPageWasWrittenAndNotWhat() {
        var page = begun();
        people.as(first, () -> save(page, CANARY));
        assertThat(sql.sql("select action || ' ' || details from audit.event where subject = ? order by seq")
                        .param(page.id().toString())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("findings.created"))
                .anyMatch(line -> line.startsWith("findings.saved"))
                .noneMatch(line -> line.contains(CANARY));
    }

    private Findings begun() {
        var saved = people.as(first, () -> findings.create(vintage.id(), "Title", "제목", BLOCKS));
        return ((Saving.Saved) Objects.requireNonNull(saved)).page();
    }

    private Saving save(Findings page, String title) {
        return findings.save(page.id(), page.version(), title, "", page.blocks());
    }
}
