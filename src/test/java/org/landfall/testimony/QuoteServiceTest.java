package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.testimony.ToldQuote.all;
import static org.landfall.testimony.ToldQuote.done;
import static org.landfall.testimony.ToldQuote.refused;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.landfall.testimony.QuoteOutcome.Reason;
import org.landfall.testimony.Wording.Use;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a passage to a quote that researchers use, through the hands of several people. */
@LandfallTest
class QuoteServiceTest {
    @Autowired
    ToldQuote told;

    @Autowired
    QuoteService service;

    @Autowired
    QuoteReleaseService releases;

    @Autowired
    Tellings tellings;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void whoeverProposedOrChangedItNeitherFindsItFitNorReleasesIt() {
        told.edit(told.first);
        assertThat(told.accept(told.first)).isEqualTo(refused(Reason.OWN));
        told.accepted(told.second);
        assertThat(told.sign(told.first)).isEqualTo(refused(Reason.OWN));
        done(told.sign(told.second));
        assertThat(told.release(told.second)).isEqualTo(refused(Reason.OWN));
        assertThat(told.release(told.first)).isEqualTo(refused(Reason.OWN));
        done(told.release(people.active(Role.CUSTODIAN)));
    }

    @Test
    void theDatabaseRefusesTheSameHandsToo() {
        told.released();
        assertThatThrownBy(() -> database.sql("update testimony.quote set released_by = signed_by where id = ?")
                        .param(told.id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("update testimony.quote set accepted_by = proposed_by where id = ?")
                        .param(told.id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noStepIsLeftOut() {
        assertThat(told.accept(told.first)).isEqualTo(refused(Reason.OVER));
        assertThat(told.sign(told.first)).isEqualTo(refused(Reason.OVER));
        assertThat(told.release(told.first)).isEqualTo(refused(Reason.OVER));
        told.edit(told.talk.interviewer());
        assertThat(told.sign(told.first)).isEqualTo(refused(Reason.OVER));
        told.accepted(told.first);
        assertThat(told.release(told.second)).isEqualTo(refused(Reason.OVER));
    }

    @Test
    void otherWordsBeginANewRoundBeforeTheFirstDecision() {
        told.edit(told.talk.interviewer());
        told.accepted(told.first);
        done(people.as(
                told.talk.interviewer(),
                () -> service.edit(
                        told.id, told.number(), "A friend […] told me there is no work in the South.", all())));
        assertThat(told.quote().state()).isEqualTo(QuoteState.EDITED);
        assertThat(told.quote().wording().round()).isEqualTo(3);
        assertThat(told.quote().hands().acceptedBy()).isNull();
    }

    @Test
    void aStepOnWhatSomebodyElseHasChangedIsNotDone() {
        assertThat(people.as(told.first, () -> service.edit(told.id, 7, ToldQuote.BLANKED, all())))
                .isEqualTo(refused(Reason.OVER));
        assertThat(people.as(told.first, () -> service.edit(told.id, 1, "A friend told me there is work.", all())))
                .isEqualTo(refused(Reason.WORDS));
        assertThat(people.as(told.first, () -> service.edit(told.id, 1, ToldQuote.BLANKED, Set.of(Blanked.NAMES))))
                .isEqualTo(refused(Reason.UNCHECKED));
    }

    @Test
    void aDocumentIsCitedFromItsPublication() {
        InterviewId document = talks.handedIn(told.talk.interviewer());
        assertThat(told.propose(document, 0)).isEqualTo(refused(Reason.DOCUMENT));
    }

    @Test
    void whatIsSaidOfThePersonIsSharedByTenAndIsTwoThingsAtMost() {
        Map<String, String> alike = new TreeMap<>(Map.of("sex", "2", "age_mode", "age", "age_years", "43"));
        told.talk = tellings.approved(told.talk.interviewer(), told.talk.study(), alike);
        told.id = tellings.proposed(told.talk);
        told.edit(told.talk.interviewer());
        assertThat(told.acceptAs(told.first, Set.of(Attribute.SEX, Attribute.AGE)))
                .isEqualTo(refused(Reason.LABEL));
        for (int i = 0; i < 9; i++) {
            tellings.approved(told.talk.interviewer(), told.talk.study(), alike);
        }
        assertThat(told.acceptAs(told.first, Set.of(Attribute.SEX, Attribute.COUNTRY)))
                .isEqualTo(refused(Reason.LABEL));
        done(told.acceptAs(told.first, Set.of(Attribute.SEX, Attribute.AGE)));
        assertThat(told.quote().wording().label()).isEqualTo(Map.of(Attribute.SEX, "2", Attribute.AGE, "40"));
    }

    @Test
    void theLastDayIsWithinTwoYears() {
        told.edit(told.talk.interviewer());
        told.accepted(told.first);
        for (LocalDate day : Arrays.asList(LocalDate.now(), LocalDate.now().plusMonths(25))) {
            assertThat(people.as(told.second, () -> releases.sign(told.id, told.number(), Set.of(Use.WEB), day)))
                    .isEqualTo(refused(Reason.EXPIRY));
        }
        assertThat(people.as(
                        told.second,
                        () -> releases.sign(
                                told.id,
                                told.number(),
                                Set.of(),
                                LocalDate.now().plusDays(1))))
                .isEqualTo(refused(Reason.EXPIRY));
    }
}
