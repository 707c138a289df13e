package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.audit.AuditLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Linking one's own account with the provider: wished inside, proved there, kept here. */
@LandfallTest
class OwnOpenIdTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private OpenIdLinks links;

    @Autowired
    private StepUp stepUp;

    @Autowired
    private CurrentAccount current;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    private TestProvider provider;
    private ProviderDoorway door;
    private OwnOpenIdService service;
    private Account person;
    private final String subject = "Subject-" + UUID.randomUUID();

    @BeforeEach
    void somebodyIsSignedIn() {
        provider = new TestProvider();
        door = new ProviderDoorway(context, provider);
        MockEnvironment environment = new MockEnvironment();
        new HashMap<>(provider.settings())
                .forEach((name, value) ->
                        environment.setProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        service = new OwnOpenIdService(new OpenId(environment, "", "8080"), links, stepUp, current, audit);
        person = people.active(Role.RESEARCHER);
        door.isOf(people, person);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void whoWishesItGoesThereComesBackAndIsLinkedAndUnlinkedAgain() throws Exception {
        wish();
        assertThat(door.comesBack(provider.answers(door.starts(), subject))).isEqualTo("/account?openid=proved");
        assertThat(since()).isEmpty();
        assertThat(finish()).isInstanceOf(AccessOutcome.Done.class);
        assertThat(since()).isPresent();
        assertThat(new ProviderDoorway(context, provider).signsIn(provider, subject))
                .isEqualTo("/");
        door.does(people, person, () -> inTransaction(service::unlink));
        assertThat(since()).isEmpty();
        assertThat(new ProviderDoorway(context, provider).signsIn(provider, subject))
                .isEqualTo("/sign-in?openid=refused");
    }

    @Test
    void withoutAWishNobodyInsideIsLedThere() throws Exception {
        assertThat(door.starts()).isEqualTo("/account");
        wish();
        door.starts();
        assertThat(door.starts()).isEqualTo("/account");
    }

    @Test
    void nothingIsLinkedThatWasNotProvedAndWhatWasProvedCountsOnce() throws Exception {
        assertThat(finish()).isEqualTo(new AccessOutcome.Refused("access.problem.openidOver"));
        wish();
        door.comesBack(provider.answers(door.starts(), subject));
        finish();
        assertThat(finish()).isEqualTo(new AccessOutcome.Refused("access.problem.openidOver"));
    }

    @Test
    void whatWasProvedForOneAccountLinksNoOther() throws Exception {
        wish();
        door.comesBack(provider.answers(door.starts(), subject));
        Account other = people.active(Role.RESEARCHER);
        assertThat(finish(other)).isEqualTo(new AccessOutcome.Refused("access.problem.openidOver"));
    }

    @Test
    void aStrangersAnswerIsNotLinkedWithWhoeverOpensItsAddress() throws Exception {
        String attackers = provider.answers(new ProviderDoorway(context, provider).starts(), "attacker");
        wish();
        door.starts();
        assertThat(door.comesBack(attackers)).isEqualTo("/sign-in?stale");
        assertThat(finish()).isInstanceOf(AccessOutcome.Refused.class);
    }

    @Test
    void oneAccountThereOpensOneAccountHere() throws Exception {
        links.link(people.active(Role.ADMIN).id(), provider.issuer(), links.hash(provider.issuer(), subject));
        wish();
        door.comesBack(provider.answers(door.starts(), subject));
        assertThat(finish()).isEqualTo(new AccessOutcome.Refused("access.problem.openidTaken"));
        assertThat(since()).isEmpty();
    }

    @Test
    void whoProvedNothingForLongChangesNothing() {
        SecurityContextHolder.getContext().setAuthentication(people.signIn(person, Duration.ofHours(1)));
        assertThatExceptionOfType(StepUpNeeded.class).isThrownBy(service::begin);
        assertThatExceptionOfType(StepUpNeeded.class).isThrownBy(service::finish);
        assertThatExceptionOfType(StepUpNeeded.class).isThrownBy(service::unlink);
    }

    @Test
    void aFailureThereIsToldOnTheOwnPage() throws Exception {
        wish();
        provider.signsWithAnotherKey();
        assertThat(door.comesBack(provider.answers(door.starts(), subject))).isEqualTo("/account?openid=refused");
        assertThat(finish()).isInstanceOf(AccessOutcome.Refused.class);
    }

    private void wish() {
        door.does(people, person, () -> {
            service.begin();
            return true;
        });
    }

    private AccessOutcome finish() {
        return finish(person);
    }

    private AccessOutcome finish(Account who) {
        return door.does(people, who, () -> inTransaction(service::finish));
    }

    private AccessOutcome inTransaction(Supplier<AccessOutcome> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Optional<Instant> since() {
        return door.does(people, person, () -> service.standing().orElseThrow().since());
    }
}
