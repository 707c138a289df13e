package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.ActingAs;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.ReleaseOutcome.Unpaid;
import org.landfall.disclosure.Charge;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Permission.QuestionSpent;
import org.landfall.disclosure.Permission.StudySpent;
import org.landfall.disclosure.Permission.TopicNeedsTwoCustodians;
import org.landfall.disclosure.Permission.TwoCustodiansNeeded;
import org.landfall.study.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a table costs, on the real database. A vintage of 300 has a σ of 3: four tables with one question. */
@LandfallTest
class ChargedReleaseTest {
    private static final List<String> OTHERS =
            List.of("rs_main1", "sex", "age10", "bc_us", "precedent", "src.voa", "src.rfa", "stay.CN", "stay.MN");

    @Autowired
    AnalysisService analysis;

    @Autowired
    TestVintages vintages;

    @Autowired
    ChargeStore charges;

    @Autowired
    ActingAs acting;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    private Vintage vintage = new Vintage(
            VintageId.random(), new StudyId(UUID.randomUUID()), "", "", Instant.EPOCH, Parameters.forPersons(0), 0);

    @BeforeEach
    void cut() {
        vintage = vintages.cut(300);
    }

    @Test
    void aTableIsChargedToEachQuestionOnceAndShowingItAgainIsFree() {
        assertThat(told()).containsExactly("6 ", "3 ");
        release("pref_grp", "bc_us");
        release("bc_us", "pref_grp");
        assertThat(told()).containsExactly("6 ", "3 ", "3 dest_first src_used");
    }

    @Test
    void aSpentQuestionIsNamedAndNothingIsStored() {
        OTHERS.stream()
                .limit(4)
                .forEach(other -> assertThat(release("pref_grp", other)).isInstanceOf(Released.class));
        assertThat(release("pref_grp", "precedent"))
                .isInstanceOfSatisfying(
                        Unpaid.class, unpaid -> assertThat(unpaid.why()).isEqualTo(new QuestionSpent("dest_first", 4)));
        assertThat(marginals()).isEqualTo(4);
        assertThat(told()).hasSize(2 + 4);
        assertThat(release("pref_grp", "sex")).as("released before").isInstanceOf(Released.class);
        assertThat(release("precedent")).as("another question").isInstanceOf(Released.class);
    }

    @Test
    void theSameWordsWhateverPeopleSaid() {
        var other = vintages.cut(TestRecords.exactly(Map.of("KR", 299, "US", 1)));
        List<ReleaseOutcome> refusals = Stream.of(vintage, other)
                .map(one -> {
                    OTHERS.stream().limit(4).forEach(name -> release(one, "pref_grp", name));
                    return release(one, "pref_grp", "precedent");
                })
                .toList();
        assertThat(refusals.getFirst()).isInstanceOf(Unpaid.class).isEqualTo(refusals.getLast());
    }

    @Test
    void fiftyRequestsAtTheCapReleaseAsManyTablesAsItAllows() throws InterruptedException {
        var wishes = Stream.concat(
                        OTHERS.stream().map(other -> List.of("pref_grp", other)),
                        OTHERS.stream()
                                .filter(other -> !List.of("sex", "rs_main1").contains(other))
                                .map(other -> List.of("pref_grp", "sex", other)))
                .toList();
        var released = Collections.synchronizedSet(new HashSet<Set<String>>());
        var refused = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 50)
                    .forEach(i -> pool.submit(() -> {
                        var wish = wishes.get(i % wishes.size());
                        if (release(wish.toArray(String[]::new)) instanceof Released) {
                            released.add(Set.copyOf(wish));
                        } else {
                            refused.incrementAndGet();
                        }
                    }));
        }
        assertThat(released).hasSize(4);
        assertThat(refused.get()).isGreaterThanOrEqualTo(50 - 4 * 4);
        assertThat(marginals()).isEqualTo(4);
        assertThat(told()).hasSize(2 + 4);
    }

    @Test
    void whatEndsBetweenCountingAndItsEndLeavesNeitherNumbersNorCharge() {
        acting.role(
                Role.RESEARCHER,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(analysis.release(vintage.id(), List.of("sex"))).isInstanceOf(Released.class);
                    status.setRollbackOnly();
                }));
        assertThat(marginals()).isZero();
        assertThat(told()).hasSize(2);
    }

    @Test
    void beyondTheSoftLimitsTwoCustodiansAreNeededAndBeyondTheHardOneNobodyHelps() {
        spend(18, Set.of("A"));
        assertThat(why("sex")).isEqualTo(new TopicNeedsTwoCustodians("A", 18));
        var second = vintages.cut(300);
        vintage = second;
        spend(35, Set.of());
        assertThat(why("sex")).isEqualTo(new TwoCustodiansNeeded(36));
        spend(16 * 9, Set.of());
        assertThat(why("sex")).isEqualTo(new StudySpent(144));
        assertThat(marginals()).isZero();
    }

    @Test
    void nobodyTakesAChargeBack() {
        for (String change : List.of("delete from analysis.charge", "update analysis.charge set questions = '{}'")) {
            assertThatThrownBy(
                            () -> people.asSystem(() -> application.sql(change).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void whatWasReleasedBeforeThereWasALedgerIsChargedByTheMigration() throws IOException {
        release("pref_grp", "bc_us");
        release("age10");
        var made = told();
        var again = transaction.execute(status -> {
            status.setRollbackOnly();
            application.sql("set local role landfall").update();
            application.sql("delete from analysis.charge").update();
            statements("insert into analysis.charge")
                    .forEach(statement -> application.sql(statement).update());
            return told(application);
        });
        assertThat(again).containsExactlyInAnyOrderElementsOf(made);
    }

    private static List<String> statements(String beginning) {
        try {
            var file =
                    new ClassPathResource("db/migration/V058__ledger.sql").getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(file.split(";\n"))
                    .map(part -> part.replaceAll("(?m)^--.*\n", "").strip())
                    .filter(part -> part.startsWith(beginning))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spend(int times, Set<String> topics) {
        people.asSystem(() -> {
            for (int i = 0; i < times; i++) {
                charges.add(vintage.study(), vintage.id(), null, new Charge(Set.of(), topics, 3), Instant.now());
            }
            return times;
        });
    }

    private Object why(String... variables) {
        return ((Unpaid) release(variables)).why();
    }

    private ReleaseOutcome release(String... variables) {
        return release(vintage, variables);
    }

    private ReleaseOutcome release(Vintage from, String... variables) {
        return acting.role(Role.RESEARCHER, () -> analysis.release(from.id(), List.of(variables)));
    }

    private List<String> told() {
        return told(sql);
    }

    /** σ and the questions of each charge, in order. */
    private List<String> told(JdbcClient client) {
        return client
                .sql("select sigma || ' ' || array_to_string(questions, ' ') from analysis.charge"
                        + " where vintage = ? order by id")
                .param(vintage.id().value())
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private int marginals() {
        return sql.sql("select count(*) from analysis.released_marginal where vintage = ?")
                .param(vintage.id().value())
                .query(Integer.class)
                .single();
    }
}
