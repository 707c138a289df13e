package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.testimony.Tellings.mark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.PermissionService;
import org.landfall.interview.Talks;
import org.landfall.interview.UseReachService;
import org.landfall.release.DepartureKind;
import org.landfall.release.RegisterService;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.respondent.WithdrawalDoor;
import org.landfall.testimony.QuoteOutcome.Done;
import org.landfall.testimony.QuoteOutcome.Reason;
import org.landfall.testimony.QuoteOutcome.Refused;
import org.landfall.testimony.QuoteService.OpenedQuote;
import org.landfall.testimony.Tellings.Talk;
import org.landfall.testimony.Wording.Use;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From a passage to a quote that researchers use, through the hands of several people, and back at one word of the person. */
@LandfallTest
class QuoteServiceTest {
    private static final String BLANKED = "A friend called [a name] told me there is no work in the South.";

    @Autowired
    QuoteService service;

    @Autowired
    QuoteReleaseService releases;

    @Autowired
    ReleasedQuoteService released;

    @Autowired
    PermissionService permissions;

    @Autowired
    UseReachService reach;

    @Autowired
    WithdrawalDoor door;

    @Autowired
    Tellings tellings;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Autowired
    RegisterService register;

    private Talk talk;
    private Account first;
    private Account second;
    private Account researcher;
    private UUID id;

    @BeforeEach
    void aPassageIsProposed() {
        talk = tellings.approved(Map.of());
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        researcher = people.active(Role.RESEARCHER);
        id = tellings.proposed(talk);
    }

    @Test
    void researchersSeeTheBlankedWordsAndNothingThatLeadsToTheRecord() {
        released();
        ReleasedQuote quote = seen();
        assertThat(quote.copy()).satisfies(copy -> {
            assertThat(copy.words()).isEqualTo(BLANKED);
            assertThat(copy.uses()).containsExactly(Use.REPORT);
            assertThat(copy.merged()).isTrue();
        });
        String csv = new String(people.as(researcher, released::csv), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        quote.reference(), BLANKED, LocalDate.now().toString(), "released-quotes", "Only word for word")
                .doesNotContain("KANARIENVOGEL", "LF-", talk.id().toString(), id.toString());
        assertThat(database.sql("select row_to_json(r)::text from testimony.released_quote r where id = ?")
                        .param(quote.id())
                        .query(String.class)
                        .single())
                .doesNotContain(talk.id().toString(), id.toString());
    }

    @Test
    void whatIsTakenAwayStandsInTheRegisterByItsHashAndWithoutAWord() throws NoSuchAlgorithmException {
        released();
        byte[] csv = people.as(researcher, released::csv);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
        assertThat(database.sql("""
                                select row_to_json(d)::text from release.departure d
                                 where kind = 'QUOTES' and hashes = array[cast(? as text)] and study = ?""")
                        .params(hash, studyOf(talk))
                        .query(String.class)
                        .single())
                .contains(researcher.id().toString())
                .doesNotContain(BLANKED, id.toString(), talk.id().toString());
        people.as(first, () -> {
            assertThat(register.find(hash).orElseThrow())
                    .allSatisfy(line -> assertThat(line.departure().kind()).isEqualTo(DepartureKind.QUOTES))
                    .isNotEmpty();
            return hash;
        });
    }

    @Test
    void noWordOfItLiesOpenInTheDatabase() {
        released();
        for (String word : new String[] {"KANARIENVOGEL", "told me there is no work", "friends told counts"}) {
            assertThat(new DatabaseDump(database).tablesWith(word)).as(word).isEmpty();
        }
    }

    @Test
    void whoeverProposedOrChangedItNeitherFindsItFitNorReleasesIt() {
        edit(first);
        assertThat(accept(first)).isEqualTo(refused(Reason.OWN));
        accepted(second);
        assertThat(sign(first)).isEqualTo(refused(Reason.OWN));
        done(sign(second));
        assertThat(release(second)).isEqualTo(refused(Reason.OWN));
        assertThat(release(first)).isEqualTo(refused(Reason.OWN));
        done(release(people.active(Role.CUSTODIAN)));
    }

    @Test
    void theDatabaseRefusesTheSameHandsToo() {
        released();
        assertThatThrownBy(() -> database.sql("update testimony.quote set released_by = signed_by where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("update testimony.quote set accepted_by = proposed_by where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noStepIsLeftOut() {
        assertThat(accept(first)).isEqualTo(refused(Reason.OVER));
        assertThat(sign(first)).isEqualTo(refused(Reason.OVER));
        assertThat(release(first)).isEqualTo(refused(Reason.OVER));
        edit(talk.interviewer());
        assertThat(sign(first)).isEqualTo(refused(Reason.OVER));
        accepted(first);
        assertThat(release(second)).isEqualTo(refused(Reason.OVER));
    }

    @Test
    void otherWordsBeginANewRoundBeforeTheFirstDecision() {
        edit(talk.interviewer());
        accepted(first);
        done(people.as(
                talk.interviewer(),
                () -> service.edit(id, number(), "A friend […] told me there is no work in the South.", all())));
        assertThat(quote().state()).isEqualTo(QuoteState.EDITED);
        assertThat(quote().wording().round()).isEqualTo(3);
        assertThat(quote().hands().acceptedBy()).isNull();
    }

    @Test
    void aStepOnWhatSomebodyElseHasChangedIsNotDone() {
        assertThat(people.as(first, () -> service.edit(id, 7, BLANKED, all()))).isEqualTo(refused(Reason.OVER));
        assertThat(people.as(first, () -> service.edit(id, 1, "A friend told me there is work.", all())))
                .isEqualTo(refused(Reason.WORDS));
        assertThat(people.as(first, () -> service.edit(id, 1, BLANKED, Set.of(Blanked.NAMES))))
                .isEqualTo(refused(Reason.UNCHECKED));
    }

    @Test
    void takingTheConsentBackEndsItWhereverItStandsAndCallsTheCopyBack() {
        released();
        people.as(talk.interviewer(), () -> permissions.takeBack(talk.id(), ConsentUse.QUOTES, Grant.NO));
        ReleasedQuote quote = seen();
        assertThat(quote.copy()).isNull();
        assertThat(quote.withdrawnOn()).isNotNull();
        assertThat(quote().ended()).isEqualTo(QuoteEnd.CONSENT);
        assertThat(database.sql("select length(sealed) + length(data_key) from testimony.released_quote where id = ?")
                        .param(quote.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(new String(people.as(researcher, released::csv), StandardCharsets.UTF_8))
                .contains(quote.reference() + ",withdrawn,");
        assertThat(propose(talk.id(), 2)).isEqualTo(refused(Reason.CONSENT));
    }

    @Test
    void aCustodianTellsWhoTakesQuotesBackWhereTheWordsWentAndNothingElseEnds() {
        released();
        people.as(researcher, released::csv);
        people.as(first, () -> permissions.takeBack(talk.id(), ConsentUse.QUOTES, Grant.NO));
        assertThat(people.as(second, () -> reach.of(talk.id(), ConsentUse.QUOTES))
                        .quotes())
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.releasedOn()).isNotNull();
                    assertThat(quote.calledBack()).isNotNull();
                    assertThat(quote.files()).isPositive();
                });
        assertThat(people.as(first, () -> reach.of(talk.id(), ConsentUse.TABLES))
                        .quotes())
                .isEmpty();
        assertThat(people.as(first, () -> permissions.of(talk.id())).allows(ConsentUse.TABLES))
                .isTrue();
        assertThatThrownBy(() -> people.as(talk.interviewer(), () -> reach.of(talk.id(), ConsentUse.QUOTES)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRecordThatIsWithdrawnTakesItsQuotesAlong() {
        released();
        door.ask(talk.code(), "quotes");
        assertThat(seen().copy()).isNull();
        assertThat(database.sql("select length(sealed) from testimony.quote where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> people.as(first, () -> service.read(id))).isInstanceOf(NoSuchQuoteException.class);
    }

    @Test
    void whoWantsToHearTheWordsFirstHearsExactlyThese() {
        permitOnlyAfterHearing();
        edit(talk.interviewer());
        assertThat(accept(first)).isEqualTo(refused(Reason.NOT_HEARD));
        done(people.as(talk.interviewer(), () -> service.heard(id, number(), true)));
        edit(talk.interviewer());
        assertThat(accept(first)).as("after another edit").isEqualTo(refused(Reason.NOT_HEARD));
        done(people.as(talk.interviewer(), () -> service.heard(id, number(), true)));
        accepted(first);
        done(people.as(talk.interviewer(), () -> service.takeBack(id, number())));
    }

    @Test
    void whoHearsThemAndSaysNoIsNotAskedAgain() {
        permitOnlyAfterHearing();
        edit(talk.interviewer());
        done(people.as(talk.interviewer(), () -> service.heard(id, number(), false)));
        assertThat(quote().ended()).isEqualTo(QuoteEnd.HEARD_NO);
        assertThat(accept(first)).isEqualTo(refused(Reason.OVER));
    }

    @Test
    void wantingToHearThemAfterwardsEndsWhatWasDecidedWithout() {
        edit(talk.interviewer());
        accepted(first);
        permitOnlyAfterHearing();
        assertThat(quote().ended()).isEqualTo(QuoteEnd.CONSENT);
    }

    @Test
    void nothingIsReleasedInTheFirstThirtyDaysNorOfHighRisk() {
        Talk fresh = tellings.approved(
                Map.of("iv_date", LocalDate.now().minusDays(29).toString()));
        id = tellings.proposed(fresh);
        edit(fresh.interviewer());
        accepted(first);
        assertThat(sign(second)).isEqualTo(refused(Reason.EMBARGO));
        Talk old = tellings.approved(
                Map.of("iv_date", LocalDate.now().minusDays(31).toString()));
        id = tellings.proposed(old);
        edit(old.interviewer());
        accepted(first);
        done(sign(second));
        Talk dangerous = tellings.approved(Map.of("db_risk", "high"));
        assertThat(people.as(first, () -> service.propose(dangerous.id(), mark(dangerous, 0, 0, Theme.A1), "x")))
                .isEqualTo(refused(Reason.RISK));
    }

    @Test
    void aDocumentIsCitedFromItsPublication() {
        InterviewId document = talks.handedIn(talk.interviewer());
        assertThat(propose(document, 0)).isEqualTo(refused(Reason.DOCUMENT));
    }

    @Test
    void whatIsSaidOfThePersonIsSharedByTenAndIsTwoThingsAtMost() {
        Map<String, String> alike = new TreeMap<>(Map.of("sex", "2", "age_mode", "age", "age_years", "43"));
        talk = tellings.approved(talk.interviewer(), talk.study(), alike);
        id = tellings.proposed(talk);
        edit(talk.interviewer());
        assertThat(acceptAs(first, Set.of(Attribute.SEX, Attribute.AGE))).isEqualTo(refused(Reason.LABEL));
        for (int i = 0; i < 9; i++) {
            tellings.approved(talk.interviewer(), talk.study(), alike);
        }
        assertThat(acceptAs(first, Set.of(Attribute.SEX, Attribute.COUNTRY))).isEqualTo(refused(Reason.LABEL));
        done(acceptAs(first, Set.of(Attribute.SEX, Attribute.AGE)));
        assertThat(quote().wording().label()).isEqualTo(Map.of(Attribute.SEX, "2", Attribute.AGE, "40"));
    }

    @Test
    void anotherInterviewerAndAnotherStudyComeToNoneOfIt() {
        released();
        Account other = talks.interviewer();
        assertThat(people.as(other, () -> service.count())).isZero();
        assertThatThrownBy(() -> people.as(other, () -> service.read(id))).isInstanceOf(NoSuchQuoteException.class);
        assertThatThrownBy(() -> people.as(other, () -> service.propose(talk.id(), mark(talk, 0, 0, Theme.A1), "x")))
                .isInstanceOf(NoSuchInterviewException.class);
        people.worksOnlyIn(researcher, talks.study(false).id().value());
        assertThat(people.as(researcher, released::all)).isEmpty();
    }

    @Test
    void theLastDayIsWithinTwoYears() {
        edit(talk.interviewer());
        accepted(first);
        for (LocalDate day : Arrays.asList(LocalDate.now(), LocalDate.now().plusMonths(25))) {
            assertThat(people.as(second, () -> releases.sign(id, number(), Set.of(Use.WEB), day)))
                    .isEqualTo(refused(Reason.EXPIRY));
        }
        assertThat(people.as(
                        second,
                        () -> releases.sign(
                                id, number(), Set.of(), LocalDate.now().plusDays(1))))
                .isEqualTo(refused(Reason.EXPIRY));
    }

    private UUID studyOf(Talk told) {
        return database.sql("select study_id from interview.interview where id = ?")
                .param(told.id().value())
                .query(UUID.class)
                .single();
    }

    private void released() {
        edit(talk.interviewer());
        accepted(first);
        done(sign(first));
        done(release(second));
    }

    private void permitOnlyAfterHearing() {
        people.as(talk.interviewer(), () -> permissions.takeBack(talk.id(), ConsentUse.QUOTES, Grant.AFTER_HEARING));
    }

    private QuoteOutcome propose(InterviewId record, int sentence) {
        return people.as(first, () -> service.propose(record, mark(talk, sentence, sentence, Theme.A1), "x"));
    }

    private void edit(Account person) {
        done(people.as(person, () -> service.edit(id, number(), BLANKED, all())));
    }

    private void accepted(Account person) {
        done(accept(person));
    }

    private QuoteOutcome accept(Account person) {
        return acceptAs(person, Set.of());
    }

    private QuoteOutcome acceptAs(Account person, Set<Attribute> label) {
        return people.as(person, () -> releases.accept(id, number(), label));
    }

    private QuoteOutcome sign(Account person) {
        return people.as(
                person,
                () -> releases.sign(
                        id, number(), Set.of(Use.REPORT), LocalDate.now().plusMonths(12)));
    }

    private QuoteOutcome release(Account person) {
        return people.as(person, () -> releases.release(id, number()));
    }

    private int number() {
        return database.sql("select number from testimony.quote where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private Quote quote() {
        Supplier<OpenedQuote> read = () -> service.read(id);
        return people.as(second, read).quote();
    }

    private ReleasedQuote seen() {
        UUID copy = database.sql("select released_id from testimony.quote where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        return people.as(researcher, released::all).stream()
                .filter(quote -> quote.id().equals(copy))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Blanked> all() {
        return EnumSet.allOf(Blanked.class);
    }

    private static void done(QuoteOutcome outcome) {
        assertThat(outcome).isEqualTo(new Done());
    }

    private static QuoteOutcome refused(Reason reason) {
        return new Refused(reason);
    }
}
