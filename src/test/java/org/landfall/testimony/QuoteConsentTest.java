package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.testimony.Tellings.mark;
import static org.landfall.testimony.ToldQuote.done;
import static org.landfall.testimony.ToldQuote.refused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.People;
import org.landfall.interview.PermissionService;
import org.landfall.interview.UseReachService;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.respondent.WithdrawalDoor;
import org.landfall.testimony.QuoteOutcome.Reason;
import org.landfall.testimony.Tellings.Talk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A quote lives as long as its person lets it, and ends at one word. */
@LandfallTest
class QuoteConsentTest {
    @Autowired
    ToldQuote told;

    @Autowired
    QuoteService service;

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
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void takingTheConsentBackEndsItWhereverItStandsAndCallsTheCopyBack() {
        told.released();
        people.as(told.talk.interviewer(), () -> permissions.takeBack(told.talk.id(), ConsentUse.QUOTES, Grant.NO));
        ReleasedQuote quote = told.seen();
        assertThat(quote.copy()).isNull();
        assertThat(quote.withdrawnOn()).isNotNull();
        assertThat(told.quote().ended()).isEqualTo(QuoteEnd.CONSENT);
        assertThat(database.sql("select length(sealed) + length(data_key) from testimony.released_quote where id = ?")
                        .param(quote.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(new String(people.as(told.researcher, released::csv), StandardCharsets.UTF_8))
                .contains(quote.reference() + ",withdrawn,");
        assertThat(told.propose(told.talk.id(), 2)).isEqualTo(refused(Reason.CONSENT));
    }

    @Test
    void aCustodianTellsWhoTakesQuotesBackWhereTheWordsWentAndNothingElseEnds() {
        told.released();
        people.as(told.researcher, released::csv);
        people.as(told.first, () -> permissions.takeBack(told.talk.id(), ConsentUse.QUOTES, Grant.NO));
        assertThat(people.as(told.second, () -> reach.of(told.talk.id(), ConsentUse.QUOTES))
                        .quotes())
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.releasedOn()).isNotNull();
                    assertThat(quote.calledBack()).isNotNull();
                    assertThat(quote.files()).isPositive();
                });
        assertThat(people.as(told.first, () -> reach.of(told.talk.id(), ConsentUse.TABLES))
                        .quotes())
                .isEmpty();
        assertThat(people.as(told.first, () -> permissions.of(told.talk.id())).allows(ConsentUse.TABLES))
                .isTrue();
        assertThatThrownBy(() -> people.as(told.talk.interviewer(), () -> reach.of(told.talk.id(), ConsentUse.QUOTES)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRecordThatIsWithdrawnTakesItsQuotesAlong() {
        told.released();
        door.ask(told.talk.code(), "quotes");
        assertThat(told.seen().copy()).isNull();
        assertThat(database.sql("select length(sealed) from testimony.quote where id = ?")
                        .param(told.id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> people.as(told.first, () -> service.read(told.id)))
                .isInstanceOf(NoSuchQuoteException.class);
    }

    @Test
    void whoWantsToHearTheWordsFirstHearsExactlyThese() {
        permitOnlyAfterHearing();
        told.edit(told.talk.interviewer());
        assertThat(told.accept(told.first)).isEqualTo(refused(Reason.NOT_HEARD));
        done(people.as(told.talk.interviewer(), () -> service.heard(told.id, told.number(), true)));
        told.edit(told.talk.interviewer());
        assertThat(told.accept(told.first)).as("after another edit").isEqualTo(refused(Reason.NOT_HEARD));
        done(people.as(told.talk.interviewer(), () -> service.heard(told.id, told.number(), true)));
        told.accepted(told.first);
        done(people.as(told.talk.interviewer(), () -> service.takeBack(told.id, told.number())));
    }

    @Test
    void whoHearsThemAndSaysNoIsNotAskedAgain() {
        permitOnlyAfterHearing();
        told.edit(told.talk.interviewer());
        done(people.as(told.talk.interviewer(), () -> service.heard(told.id, told.number(), false)));
        assertThat(told.quote().ended()).isEqualTo(QuoteEnd.HEARD_NO);
        assertThat(told.accept(told.first)).isEqualTo(refused(Reason.OVER));
    }

    @Test
    void wantingToHearThemAfterwardsEndsWhatWasDecidedWithout() {
        told.edit(told.talk.interviewer());
        told.accepted(told.first);
        permitOnlyAfterHearing();
        assertThat(told.quote().ended()).isEqualTo(QuoteEnd.CONSENT);
    }

    @Test
    void nothingIsReleasedInTheFirstThirtyDaysNorOfHighRisk() {
        Talk fresh = tellings.approved(
                Map.of("iv_date", LocalDate.now().minusDays(29).toString()));
        told.id = tellings.proposed(fresh);
        told.edit(fresh.interviewer());
        told.accepted(told.first);
        assertThat(told.sign(told.second)).isEqualTo(refused(Reason.EMBARGO));
        Talk old = tellings.approved(
                Map.of("iv_date", LocalDate.now().minusDays(31).toString()));
        told.id = tellings.proposed(old);
        told.edit(old.interviewer());
        told.accepted(told.first);
        done(told.sign(told.second));
        Talk dangerous = tellings.approved(Map.of("db_risk", "high"));
        assertThat(people.as(told.first, () -> service.propose(dangerous.id(), mark(dangerous, 0, 0, Theme.A1), "x")))
                .isEqualTo(refused(Reason.RISK));
    }

    private void permitOnlyAfterHearing() {
        people.as(
                told.talk.interviewer(),
                () -> permissions.takeBack(told.talk.id(), ConsentUse.QUOTES, Grant.AFTER_HEARING));
    }
}
