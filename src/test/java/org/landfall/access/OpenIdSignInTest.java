package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Signing in by a provider, as honest people and as others meet it. */
@LandfallTest
class OpenIdSignInTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Authenticator authenticator;

    @Autowired
    private AccountService accounts;

    @Autowired
    private EnrolmentService enrolment;

    @Autowired
    private OpenIdLinks links;

    @Autowired
    private JdbcClient jdbc;

    private TestProvider provider;
    private ProviderDoorway door;
    private final String subject = "Subject-" + UUID.randomUUID();

    @BeforeEach
    void openTheDoor() {
        provider = new TestProvider();
        door = new ProviderDoorway(context, provider);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void whoeverIsLinkedComesInToANewSessionAndTheLogSaysByWhichWay() throws Exception {
        Account person = linked(Role.RESEARCHER);
        String before = door.sessionId();
        assertThat(door.signsIn(provider, subject)).isEqualTo("/");
        assertThat(door.inside()).isTrue();
        assertThat(door.sessionId()).isNotEqualTo(before);
        assertThat(opened(person)).singleElement().asString().contains("\"first\":\"openid\"");
    }

    @Test
    void theProviderStandsForThePasswordAndNeverForTheSecondStep() throws Exception {
        Account person = linked(Role.CUSTODIAN);
        assertThat(door.signsIn(provider, subject)).isEqualTo("/sign-in/second-step");
        assertThat(door.inside()).isFalse();
        var telephone = authenticator.addTo(person);
        assertThat(door.signsIn(provider, subject)).isEqualTo("/sign-in?code");
        assertThat(door.inside()).isFalse();
        assertThat(opened(person)).isEmpty();
        assertThat(door.code("000000")).isEqualTo("/sign-in?code&refused");
        assertThat(door.code(telephone.code(0))).isEqualTo("/");
        assertThat(door.inside()).isTrue();
        assertThat(opened(person)).singleElement().asString().contains("\"first\":\"openid\"");
    }

    @Test
    void strangersAndClosedAccountsGetTheAnswerOfAnAnswerThatProvesNothing() throws Exception {
        assertThat(door.signsIn(provider, "nobody-" + subject)).isEqualTo("/sign-in?openid=refused");
        Account closed = linked(Role.RESEARCHER);
        people.as(people.active(Role.ADMIN), () -> accounts.disable(closed.id()));
        assertThat(door.signsIn(provider, subject)).isEqualTo("/sign-in?openid=refused");
        assertThat(door.inside()).isFalse();
        assertThat(refused(closed)).isEqualTo(1);
    }

    @Test
    void namesThatDifferInCaseAreTwoPeople() throws Exception {
        linked(Role.RESEARCHER);
        assertThat(door.signsIn(provider, subject.toLowerCase(Locale.ROOT))).isEqualTo("/sign-in?openid=refused");
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> lies() {
        return Stream.of(
                token -> token.issuer("https://elsewhere.example"),
                token -> token.audience("another-client"),
                token -> token.audience(List.of(TestProvider.CLIENT, "another-client")),
                token -> token.claim("azp", "another-client"),
                token -> token.claim("nonce", "of-another-question"),
                token -> token.claim("nonce", null),
                token -> token.expirationTime(Date.from(Instant.now().minusSeconds(3600))),
                token -> token.claim(
                        "auth_time", Instant.now().minusSeconds(3600).getEpochSecond()));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aTokenForAnotherOrOfAnotherTimeProvesNothing(UnaryOperator<JWTClaimsSet.Builder> lie) throws Exception {
        linked(Role.RESEARCHER);
        provider.lies(lie);
        assertThat(door.signsIn(provider, subject)).isEqualTo("/sign-in?openid=refused");
        assertThat(door.inside()).isFalse();
    }

    @Test
    void aTokenSignedBySomebodyElseProvesNothing() throws Exception {
        linked(Role.RESEARCHER);
        provider.signsWithAnotherKey();
        assertThat(door.signsIn(provider, subject)).isEqualTo("/sign-in?openid=refused");
    }

    @Test
    void anAnswerCountsOnlyInTheBrowserThatAskedAndOnce() throws Exception {
        linked(Role.RESEARCHER);
        String answer = provider.answers(door.starts(), subject);
        ProviderDoorway victim = new ProviderDoorway(context, provider);
        assertThat(victim.comesBack(answer)).isEqualTo("/sign-in?stale");
        victim.starts();
        assertThat(victim.comesBack(answer)).isEqualTo("/sign-in?stale");
        assertThat(victim.inside()).isFalse();
        assertThat(door.comesBack(answer)).isEqualTo("/");
        assertThat(door.comesBack(answer)).isEqualTo("/sign-in?stale");
    }

    @Test
    void aCodeOfAnotherBrowserUnderTheOwnStateIsRefused() throws Exception {
        linked(Role.RESEARCHER);
        String stolen = code(provider.answers(door.starts(), subject));
        ProviderDoorway thief = new ProviderDoorway(context, provider);
        String own = provider.answers(thief.starts(), "thief");
        assertThat(thief.comesBack(own.replace(code(own), stolen))).isEqualTo("/sign-in?openid=refused");
        assertThat(thief.inside()).isFalse();
    }

    @Test
    void anAnswerThatAnotherProviderSignsAsItsOwnIsNotTakenHere() throws Exception {
        linked(Role.RESEARCHER);
        String answer = provider.answers(door.starts(), subject);
        assertThat(door.comesBack(answer + "&iss=https://elsewhere.example")).isEqualTo("/sign-in?openid=refused");
    }

    @Test
    void nothingIsReadBeforeThePageHasAskedForItself() throws Exception {
        linked(Role.RESEARCHER);
        String answer = provider.answers(door.starts(), subject);
        var page = door.answers(answer + "&error=%22%3E%3Cscript%3E&other=x");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("url=/sign-in/openid/back?here=1&amp;code=code-")
                .contains("error=%22%3E%3Cscript%3E")
                .doesNotContain("<script", "other");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(door.inside()).isFalse();
        assertThat(door.comesBack(answer)).isEqualTo("/");
    }

    @Test
    void theWayThereHasStateNonceAndPkceAndTheFixedWayBack() throws Exception {
        assertThat(door.starts())
                .startsWith(provider.issuer() + "/authorize?")
                .contains("response_type=code", "scope=openid&", "state=", "nonce=", "prompt=login")
                .contains("code_challenge_method=S256", "redirect_uri=http://127.0.0.1:8080/sign-in/openid/back")
                .doesNotContain("evil", TestProvider.SECRET, "landfall.");
    }

    @Test
    void ofItsTokensNothingStays() throws Exception {
        linked(Role.RESEARCHER);
        door.signsIn(provider, subject);
        assertThat(door.kept()).doesNotContain(TestProvider.CANARY, TestProvider.SECRET, subject);
        assertThat(jdbc.sql("select count(*) from access.openid_link where encode(subject, 'escape') like ?")
                        .param("%" + subject + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aProviderThatIsDownIsSaidAndNotAskedAgainAtOnce() throws Exception {
        provider.down(true);
        assertThat(door.starts()).isEqualTo("/sign-in?openid=down");
        provider.down(false);
        assertThat(door.starts()).isEqualTo("/sign-in?openid=down");
        assertThat(provider.questions()).isZero();
    }

    @Test
    void aProviderThatNamesAPlaceWithoutTlsIsNotToldTheSecret() throws Exception {
        provider.namesATokenPlace("http://elsewhere.example/token");
        assertThat(door.starts()).isEqualTo("/sign-in?openid=down");
    }

    @Test
    void aProviderThatNamesAnotherIssuerIsNotTaken() throws Exception {
        provider.namesItself("https://elsewhere.example");
        assertThat(door.starts()).isEqualTo("/sign-in?openid=down");
    }

    @Test
    void guessingHasToWait() throws Exception {
        for (int i = 0; i < 3; i++) {
            door.signsIn(provider, "nobody-" + i);
        }
        linked(Role.RESEARCHER);
        assertThat(door.signsIn(provider, subject)).startsWith("/sign-in?wait=");
    }

    @Test
    void aNewOneTimeLinkEndsTheLinkWithTheProvider() throws Exception {
        Account person = linked(Role.RESEARCHER);
        var renewed = people.as(people.active(Role.ADMIN), () -> accounts.renewSignIn(person.id()));
        assertThat(door.signsIn(provider, subject)).isEqualTo("/sign-in?openid=refused");
        String path = ((AccessOutcome.Linked) renewed).link().path();
        enrolment.choosePassword(path.substring(path.indexOf('/') + 1), People.PASSWORD, People.PASSWORD);
        assertThat(door.signsIn(provider, subject)).isEqualTo("/sign-in?openid=refused");
    }

    @Test
    void anAdministratorUnlinksAndTheSessionsEnd() throws Exception {
        Account person = linked(Role.RESEARCHER);
        door.signsIn(provider, subject);
        people.as(people.active(Role.ADMIN), () -> accounts.unlink(person.id()));
        assertThat(door.inside()).isFalse();
        assertThat(door.signsIn(provider, subject)).isEqualTo("/sign-in?openid=refused");
    }

    @Test
    void withoutAProviderItsAddressesAreThoseOfNothing() throws Exception {
        Doorway plain = new Doorway(context);
        assertThat(plain.leads("/sign-in/openid")).isEqualTo(plain.leads("/sign-in/nothing"));
        assertThat(plain.leads("/sign-in/openid/back?here=1&code=a&state=b"))
                .isEqualTo(plain.leads("/sign-in/nothing"));
    }

    private Account linked(Role role) {
        Account person = people.active(role);
        links.link(person.id(), provider.issuer(), links.hash(provider.issuer(), subject));
        return person;
    }

    private List<String> opened(Account person) {
        return jdbc.sql("select details from audit.event where action = 'session.open' and subject = ?")
                .param(person.id().toString())
                .query(String.class)
                .list();
    }

    private int refused(Account person) {
        return jdbc.sql("select count(*) from audit.event where action = 'session.refuse' and subject = ?")
                .param(person.id().toString())
                .query(Integer.class)
                .single();
    }

    private static String code(String address) {
        return address.replaceAll(".*[?&]code=([^&]*).*", "$1");
    }
}
