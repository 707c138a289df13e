package org.landfall.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.Item;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewLine;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.Missing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small demonstration on the real database, made by accounts of its own. */
@LandfallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoMakerTest {
    private static final int PEOPLE = 14;
    private static final BooleanSupplier NEVER = () -> false;

    @Autowired
    private DemoMaker maker;

    @Autowired
    private BegunInterviews begun;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private ActingAs acting;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    private final DemoPlan plan = new DemoPlan(11, PEOPLE);
    private Staff staff = new Staff(List.of(), new AccountId(new UUID(0, 1)));

    @BeforeAll
    void makeThem() {
        staff = TestStaff.hire(database);
        for (int i = 0; i < plan.size(); i++) {
            assertThat(maker.make(plan.talk(i), staff, NEVER)).isTrue();
        }
    }

    @Test
    void everyInterviewGoesAsFarAsItIsMeantTo() {
        assertThat(states())
                .containsEntry(InterviewState.APPROVED, PEOPLE - 2 + 3)
                .containsEntry(InterviewState.COMPLETED, 1)
                .containsEntry(InterviewState.DRAFT, 1)
                .hasSize(3);
    }

    @Test
    void whatIsMadeIsNotMadeAgain() {
        assertThat(maker.make(plan.talk(3), staff, NEVER)).isTrue();
        assertThat(lines()).hasSize(plan.size());
        assertThat(maker.finished())
                .contains(plan.talk(0).key(), plan.talk(plan.size() - 1).key());
    }

    @Test
    void aTalkThatWasCutOffGoesOnToTheSameEnd() {
        DemoTalk talk = plan.talk(4);
        talk = new DemoTalk(
                "cut-off",
                talk.site(),
                talk.language(),
                talk.fate(),
                talk.mostAnswers(),
                talk.replies(),
                talk.traits());
        Staff cutOff = TestStaff.hire(database);
        Staff wholeStaff = TestStaff.hire(database);
        AtomicInteger steps = new AtomicInteger();
        assertThat(maker.make(talk, cutOff, () -> steps.incrementAndGet() > 40)).isFalse();
        assertThat(maker.make(talk, cutOff, () -> steps.incrementAndGet() > 60)).isFalse();
        assertThat(maker.make(talk, cutOff, NEVER)).isTrue();
        DemoTalk whole = new DemoTalk(
                talk.key() + "-whole",
                talk.site(),
                talk.language(),
                talk.fate(),
                talk.mostAnswers(),
                talk.replies(),
                talk.traits());
        assertThat(maker.make(whole, wholeStaff, NEVER)).isTrue();
        assertThat(said(cutOff, talk.key())).isEqualTo(said(wholeStaff, whole.key()));
    }

    @Test
    void theRecordsOfTheArticleSayWhatTheArticleSays() {
        for (Article.Coded coded : Article.read().records()) {
            Map<String, Answer> given = new TreeMap<>();
            Set<String> silent = new TreeSet<>();
            answers(staff, "11/" + coded.id()).stream().filter(this::asked).forEach(answer -> {
                String key = Spot.of(answer.path()).key();
                if (answer.missing() == Missing.NA_SOURCE) {
                    silent.add(key);
                } else if (answer.missing() == null) {
                    given.put(key, answer);
                }
            });
            assertThat(silent).as(coded.id()).isEqualTo(new TreeSet<>(coded.silent()));
            assertThat(given.keySet()).as(coded.id()).isEqualTo(coded.answers().keySet());
            given.forEach((key, answer) -> {
                Article.Value said = Objects.requireNonNull(coded.answers().get(key));
                assertThat(answer.value()).as(key).isEqualTo(said.value());
                assertThat(answer.mark()).as(key).isEqualTo(ArticleReplies.mark(said));
            });
        }
    }

    /** Calculated values are in the document too. */
    private boolean asked(Answer answer) {
        return form().question(answer.name()).filter(Item.Question::counted).isPresent();
    }

    private FormDefinition form() {
        return acting.account(
                staff.custodian(),
                () -> instruments.published("destination_choice").orElseThrow().definition());
    }

    @Test
    void noAnswerLiesInTheClear() {
        List<String> canaries = answers(staff, plan.talk(3).key()).stream()
                .map(Answer::value)
                .filter(Objects::nonNull)
                .filter(value -> value.length() > 12)
                .collect(Collectors.toCollection(ArrayList::new));
        canaries.add("지어낸 예문");
        canaries.add("paraphrase only");
        canaries.forEach(canary -> assertThat(tablesWith(canary)).isEmpty());
    }

    private List<String> tablesWith(String canary) {
        String bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        return database
                .sql("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables "
                        + "where schemaname not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> database.sql("select exists (select 1 from " + table
                                + " t where position(? in t::text) > 0 or position(? in t::text) > 0)")
                        .params(canary, bytes)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** Every record asks its reasons in an order of its own. */
    private List<Answer> said(Staff of, String key) {
        return answers(of, key).stream()
                .filter(answer -> !answer.name().equals("rs_grid"))
                .toList();
    }

    private List<Answer> answers(Staff of, String key) {
        InterviewId id = acting.role(Role.CUSTODIAN, () -> begun.find(key).orElseThrow());
        return of.interviewers().stream()
                .filter(interviewer ->
                        lines(interviewer).stream().anyMatch(line -> line.id().equals(id)))
                .map(interviewer -> acting.account(
                        interviewer, () -> interviews.read(id).session().document()))
                .findFirst()
                .orElseThrow();
    }

    private Map<InterviewState, Integer> states() {
        Map<InterviewState, Integer> states = new TreeMap<>();
        lines().forEach(line -> states.merge(line.state(), 1, Integer::sum));
        return states;
    }

    private List<InterviewLine> lines() {
        return staff.interviewers().stream()
                .flatMap(interviewer -> lines(interviewer).stream())
                .toList();
    }

    private List<InterviewLine> lines(AccountId interviewer) {
        return acting.account(interviewer, () -> interviews.mine(InterviewQuery.ALL, 0, 1000));
    }
}
