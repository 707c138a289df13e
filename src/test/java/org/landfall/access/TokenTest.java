package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tokens of a researcher's programs: made, listed and ended by the person, ended with whatever they rest on. */
@LandfallTest
class TokenTest {
    @Autowired
    private OwnTokenService own;

    @Autowired
    private TokensOfOthers others;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient everyRow;

    private UUID study;
    private Account researcher;
    private Account admin;

    @BeforeEach
    void aResearcherInAStudy() {
        study = talks.study(false).id().value();
        researcher = people.active(Role.RESEARCHER);
        people.worksOnlyIn(researcher, study);
        admin = people.active(Role.ADMIN);
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHashAlone() {
        String token = made();
        assertThat(token).matches("landfall_[A-Za-z0-9_-]{43}");
        assertThat(opens(token)).isTrue();
        assertThat(listed()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("R in the office");
            assertThat(one.study()).isEqualTo(study);
            assertThat(one.releases()).isFalse();
            assertThat(one.lastUsed()).isNull();
        });
        assertThat(everyRow.sql("select t::text from access.token t where account_id = ?")
                        .param(researcher.id().value())
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token.substring("landfall_".length())));
    }

    @Test
    void whoProvedTooLongAgoMakesNone() {
        SecurityContextHolder.getContext().setAuthentication(people.signIn(researcher, Duration.ofHours(1)));
        assertThatThrownBy(() -> own.make(wish(30))).isInstanceOf(StepUpNeeded.class);
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        String token = made();
        for (String other :
                List.of("", "landfall_", token + "a", token.toLowerCase(Locale.ROOT), token.substring(1), "' or 1=1")) {
            assertThat(opens(other)).as(other).isFalse();
        }
    }

    @Test
    void itHoldsForNinetyDaysAtMost() {
        assertThat(people.as(researcher, () -> own.make(wish(91)))).isInstanceOf(TokenOutcome.Refused.class);
        assertThat(people.as(researcher, () -> own.make(wish(0)))).isInstanceOf(TokenOutcome.Refused.class);
        String token = made();
        assertThatThrownBy(() -> everyRow.sql("update access.token set expires = created + interval '91 days'")
                        .update())
                .hasStackTraceContaining("ninety_days_at_most");
        everyRow.sql(
                        "update access.token set created = now() - interval '31 days', expires = now() - interval '1 second'"
                                + " where account_id = ?")
                .param(researcher.id().value())
                .update();
        assertThat(opens(token)).isFalse();
        assertThat(listed()).isEmpty();
    }

    @Test
    void aClockThatIsPutBackKeepsNoneAlive() {
        String token = made();
        for (String moment : List.of("created", "last_used")) {
            everyRow.sql("update access.token set " + moment + " = now() + interval '2 minutes' where account_id = ?")
                    .param(researcher.id().value())
                    .update();
            assertThat(opens(token)).as(moment + " later than now").isFalse();
            everyRow.sql("update access.token set " + moment + " = now() where account_id = ?")
                    .param(researcher.id().value())
                    .update();
            assertThat(opens(token)).isTrue();
        }
    }

    @Test
    void nobodyHasMoreThanTen() {
        for (int i = 0; i < OwnTokenService.MOST; i++) {
            made();
        }
        assertThat(people.as(researcher, () -> own.make(wish(30))))
                .isEqualTo(new TokenOutcome.Refused("token.problem.tooMany"));
        people.as(researcher, () -> {
            own.end(listed().getFirst().id());
            return own;
        });
        made();
        assertThat(listed()).hasSize(OwnTokenService.MOST);
    }

    @Test
    void itIsForAStudyOneWorksIn() {
        UUID foreign = talks.study(false).id().value();
        people.worksOnlyIn(researcher, study);
        for (UUID other : List.of(foreign, UUID.randomUUID())) {
            assertThat(people.as(researcher, () -> own.make(new TokenWish("x", other, false, 30))))
                    .isEqualTo(new TokenOutcome.Refused("token.problem.study"));
        }
    }

    @Test
    void itEndsWithTheAccountTheRoleTheStudyAndThePassword() {
        endsBy(person -> asAdmin(() -> accounts.disable(person.id())));
        endsBy(person -> asAdmin(() ->
                accounts.changeRole(person.id(), Role.INTERVIEWER, people.site().id())));
        endsBy(person -> asAdmin(() -> accounts.renewSignIn(person.id())));
        endsBy(person -> asAdmin(() -> assignments.assign(person.id(), Set.of())));
        endsBy(person -> asAdmin(() -> accounts.endSessions(person.id())));
        endsBy(person -> asAdmin(() -> others.endAll(person.id())));
    }

    @Test
    void anotherOneSeesAndEndsNoneOfIt() {
        String token = made();
        UUID id = listed().getFirst().id();
        Account colleague = people.active(Role.RESEARCHER);
        people.as(colleague, () -> {
            assertThat(own.all()).isEmpty();
            own.end(id);
            assertThat(rows()).isZero();
            return own;
        });
        for (Role role : List.of(Role.CUSTODIAN, Role.INTERVIEWER)) {
            assertThat(people.as(people.active(role), this::rows)).isZero();
        }
        assertThat(rows()).as("nobody signed in").isZero();
        assertThat(opens(token)).isTrue();
    }

    @Test
    void anAdministratorCountsAndEndsThemAndMakesNone() {
        String token = made();
        assertThat(people.as(admin, () -> others.of(researcher.id()))).isEqualTo(new TokenStanding(1, null));
        assertThatThrownBy(() -> people.as(
                        admin,
                        () -> jdbc.sql("""
                                        insert into access.token
                                            (id, account_id, study_id, epoch, hash, name, releases, created, expires)
                                        select gen_random_uuid(), ?, ?, epoch, sha256('x'), 'x', true, now(), now()
                                          from access.account where id = ?""")
                                .params(admin.id().value(), study, admin.id().value())
                                .update()))
                .hasStackTraceContaining("row-level security");
        asAdmin(() -> others.endAll(researcher.id()));
        assertThat(opens(token)).isFalse();
        assertThat(lines("token.endAll", researcher.id().toString())).isOne();
    }

    @Test
    void makingAndEndingLeaveALineThatDoesNotTellTheToken() {
        String token = made();
        UUID id = listed().getFirst().id();
        people.as(researcher, () -> {
            own.end(id);
            return own;
        });
        assertThat(opens(token)).isFalse();
        assertThat(lines("token.make", id.toString())).isOne();
        assertThat(lines("token.end", id.toString())).isOne();
        assertThat(everyRow.sql("select count(*) from audit.event where details like ?")
                        .param("%" + token.substring("landfall_".length()) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void endsBy(Consumer<Account> act) {
        researcher = people.active(Role.RESEARCHER);
        people.worksOnlyIn(researcher, study);
        String token = made();
        assertThat(opens(token)).isTrue();
        act.accept(researcher);
        assertThat(opens(token)).isFalse();
    }

    private void asAdmin(Supplier<AccessOutcome> act) {
        assertThat(people.as(admin, act)).isNotInstanceOf(AccessOutcome.Refused.class);
    }

    private String made() {
        TokenOutcome outcome = people.as(researcher, () -> own.make(wish(30)));
        return ((TokenOutcome.Made) Objects.requireNonNull(outcome)).token();
    }

    private TokenWish wish(int days) {
        return new TokenWish(" R in the office ", study, false, days);
    }

    private List<ApiToken> listed() {
        return people.as(researcher, own::all);
    }

    private boolean opens(String token) {
        return tokens.shown(token).isPresent();
    }

    private Long rows() {
        return jdbc.sql("select count(*) from access.token").query(Long.class).single();
    }

    private Long lines(String action, String subject) {
        return everyRow.sql("select count(*) from audit.event where action = ? and subject = ?")
                .params(action, subject)
                .query(Long.class)
                .single();
    }
}
