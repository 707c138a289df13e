package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.analysis.TestRecords.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.analysis.ReleaseOutcome.NotReleasable;
import org.landfall.analysis.ReleaseOutcome.NumberOfVariables;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.ReleaseOutcome.SameQuestion;
import org.landfall.analysis.ReleaseOutcome.TooManyCells;
import org.landfall.disclosure.Shown;
import org.landfall.interview.ApprovedInterview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a researcher gets, on the real database with real keys. */
@LandfallTest
@ExtendWith(OutputCaptureExtension.class)
class ReleaseTest {
    private final List<ApprovedInterview> people = people(600, 11);

    @Autowired
    AnalysisService analysis;

    @Autowired
    TestVintages vintages;

    @Autowired
    ActingAs acting;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    private VintageId vintage = VintageId.random();

    @BeforeEach
    void cut() {
        vintage = vintages.cut(people).id();
    }

    @Test
    void aTableIsCountedOnceAndThenTheSameForEverybody() {
        var first = released("pref_grp", "rs_main1");
        var again = released("pref_grp", "rs_main1");
        assertThat(again.noisy()).isEqualTo(first.noisy());
        assertThat(rows("released_marginal")).isEqualTo(1);
        var custodian = acting.role(Role.CUSTODIAN, () -> analysis.find(vintage, List.of("pref_grp", "rs_main1")));
        assertThat(custodian)
                .hasValueSatisfying(seen -> assertThat(seen.noisy()).isEqualTo(first.noisy()));
    }

    @Test
    void theOrderOfVariablesIsIrrelevant() {
        var one = released("pref_grp", "rs_main1", "sex");
        var other = released("sex", "pref_grp", "rs_main1");
        assertThat(other.noisy(1, 0, 2)).isEqualTo(one.noisy(0, 2, 1));
        assertThat(other.arranged(List.of("pref_grp", "rs_main1", "sex")).noisy())
                .isEqualTo(one.noisy());
        assertThat(rows("released_marginal")).isEqualTo(1);
    }

    @Test
    void noCellIsFurtherFromTheTruthThanItsNoiseReaches() {
        var table = released("pref_grp", "sex");
        var truth = truth();
        int exact = 0;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 3; j++) {
                int difference = table.noisy(i, j) - truth.getOrDefault(i + "," + j, 0);
                assertThat(Math.abs(difference)).isLessThanOrEqualTo(36);
                exact += difference == 0 ? 1 : 0;
            }
        }
        assertThat(exact).as("noise is really there").isLessThan(10);
    }

    @Test
    void emptyCellsAreLowAlmostAlways() {
        var table = released("pref_grp", "rs_main1", "sex");
        int empty = 0;
        int low = 0;
        for (int reason = 0; reason < 7; reason++) {
            for (int sex = 0; sex < 3; sex++) {
                empty++;
                low += table.shown(3, reason, sex) instanceof Shown.Low ? 1 : 0; // nobody wished to stay
            }
        }
        assertThat(low).isGreaterThanOrEqualTo(empty - 6);
    }

    @Test
    void documentsThatAreAskedForStandInAColumnOfTheirOwn() {
        var records = new ArrayList<>(TestRecords.exactly(Map.of("KR", 400)));
        for (int i = 0; i < 300; i++) {
            records.add(
                    TestRecords.record(TestRecords.LONG_AGO, true, "", "self", TestRecords.answer("dest_first", "US")));
        }
        vintage = vintages.cut(records, true).id();
        var table = released("pref_grp");
        assertThat(table.variables()).extracting(Variable::name).containsExactly("pref_grp", "record_kind");
        assertThat(table.noisy(0, 0)).as("interviews, to Korea").isBetween(400 - 36, 400 + 36);
        assertThat(table.noisy(1, 1)).as("documents, to the States").isBetween(300 - 36, 300 + 36);
        assertThat(List.of(table.noisy(0, 1), table.noisy(1, 0)))
                .allSatisfy(none -> assertThat(none).isBetween(-36, 36));
        assertThat(acting.role(Role.RESEARCHER, () -> analysis.find(vintage, List.of("pref_grp"))))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(table));
        assertThat(released("record_kind", "pref_grp").noisy(1, 1)).isEqualTo(table.noisy(1, 1));
        assertThat(release("pref_grp", "rs_main1", "sex")).isEqualTo(new NumberOfVariables(2));
    }

    @Test
    void aRefusalStoresNothing() {
        assertThat(release()).isEqualTo(new NumberOfVariables(3));
        assertThat(release("pref_grp", "rs_main1", "sex", "age10")).isEqualTo(new NumberOfVariables(3));
        assertThat(release("contact")).isEqualTo(new NotReleasable("contact"));
        assertThat(release("no_such")).isEqualTo(new NotReleasable("no_such"));
        assertThat(release("src.voa", "src.rfa")).isEqualTo(new SameQuestion("src.rfa", "src.voa"));
        assertThat(release("sex", "sex")).isEqualTo(new SameQuestion("sex", "sex"));
        assertThat(rows("released_marginal")).isZero();
    }

    @Test
    void aTableMayHaveOneCellForFivePeople() {
        var small = vintages.cut(200);
        var outcome = acting.role(
                Role.RESEARCHER, () -> analysis.release(small.id(), List.of("pref_grp", "rs_main1", "sex")));
        assertThat(outcome).isEqualTo(new TooManyCells(105, small.noisyPersons() / 5));
    }

    @Test
    void onlyAResearcherReleases() {
        for (var role : List.of(Role.INTERVIEWER, Role.CUSTODIAN, Role.ADMIN)) {
            assertThatThrownBy(() -> acting.role(role, () -> analysis.release(vintage, List.of("sex"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var role : List.of(Role.INTERVIEWER, Role.ADMIN)) {
            assertThatThrownBy(() -> acting.role(role, () -> analysis.vintages()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(rows("released_marginal")).isZero();
    }

    @Test
    void theReleaseIsAudited() {
        released("sex");
        var lines = sql.sql("select count(*) from audit.event where action = 'marginal.released' and subject = ?")
                .param(vintage.toString())
                .query(Integer.class)
                .single();
        assertThat(lines).isEqualTo(1);
    }

    @Test
    void trueCountsAppearNowhere(CapturedOutput output) {
        var counted = TestRecords.exactly(Map.of("KR", 417, "US", 283));
        ProtectedTable table;
        do { // a vintage whose noise happens to be zero would prove nothing
            vintage = vintages.cut(counted).id();
            table = released("pref_grp");
        } while (table.noisy(0) == 417 || table.noisy(1) == 283);
        var told = sql.sql("select string_agg(details, ' ') from audit.event where subject = ?")
                .param(vintage.toString())
                .query(String.class)
                .single();
        var stored = sql.sql("""
                select string_agg(row_to_json(vintage)::text, ' ') from (
                    select label, sigma, noisy_persons from analysis.vintage where id = ?) vintage
                """).param(vintage.value()).query(String.class).single();
        for (var canary : List.of("417", "283")) {
            assertThat(told + stored + table + output.getAll()).doesNotContainPattern("\\b" + canary + "\\b");
        }
    }

    @Test
    void fiftyRequestsAtOnceMakeOneTable() throws InterruptedException {
        var tables = Collections.synchronizedSet(new HashSet<List<Integer>>());
        try (var pool = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 50)
                    .forEach(i -> pool.submit(
                            () -> tables.add(released("age10", "sex").noisy())));
        }
        assertThat(tables).hasSize(1);
        assertThat(rows("released_marginal")).isEqualTo(1);
    }

    private Map<String, Integer> truth() {
        var truth = new HashMap<String, Integer>();
        for (var person : people) {
            int wish = List.of("KR", "US", "west", "stay").indexOf(value(person, "dest_first"));
            int sex = List.of("1", "2").indexOf(value(person, "sex"));
            truth.merge(wish + "," + sex, 1, Integer::sum);
        }
        return truth;
    }

    private static String value(ApprovedInterview person, String name) {
        return person.answer(name).orElseThrow();
    }

    private ProtectedTable released(String... variables) {
        return ((Released) release(variables)).table();
    }

    private ReleaseOutcome release(String... variables) {
        return acting.role(Role.RESEARCHER, () -> analysis.release(vintage, List.of(variables)));
    }

    private int rows(String table) {
        return sql.sql("select count(*) from analysis." + table + " where vintage = ?")
                .param(vintage.value())
                .query(Integer.class)
                .single();
    }
}
