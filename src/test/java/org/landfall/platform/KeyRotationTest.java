package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** An administrator asks for a new key of a study, a custodian of it agrees; neither does it alone. */
@LandfallTest
class KeyRotationTest {
    @Autowired
    KeyRotationService rotations;

    @Autowired
    EpochKeeper keeper;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient everyRow;

    private Study study;
    private Account admin;
    private Account custodian;

    @BeforeEach
    void aStudyWithARecord() {
        study = talks.study(false);
        talks.begun(talks.interviewer(), study);
        admin = people.active(Role.ADMIN);
        custodian = people.active(Role.CUSTODIAN);
        people.everybodyWorksIn(study.id().value());
    }

    @Test
    void anAdministratorAsksACustodianAgreesAndTheOldKeyIsDestroyedInTheBackground() {
        assertThat(asked()).isEqualTo(KeyRotationOutcome.ASKED);
        assertThat(state().asked()).isNotNull();
        assertThat(state().turning()).isNull();

        assertThat(agreed(wish())).isEqualTo(KeyRotationOutcome.BEGUN);

        assertThat(state().asked()).isNull();
        assertThat(state().turning()).isNotNull();
        turning("now() - interval '25 hours'");
        keeper.look(Instant.now());
        assertThat(state().turning()).isNull();
        assertThat(acts()).containsExactly("studyKey.asked", "studyKey.agreed");
        assertThat(everyRow.sql("select count(*) from audit.event where action = 'studyKey.end' and subject = ?")
                        .param(study.code())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void askingTwiceIsOneWishAndAgreeingTwiceOneRotation() {
        asked();
        assertThat(asked()).isEqualTo(KeyRotationOutcome.WAITS);
        UUID wish = wish();
        agreed(wish);
        assertThat(agreed(wish)).isEqualTo(KeyRotationOutcome.GONE);
        assertThat(asked()).isEqualTo(KeyRotationOutcome.RUNS);
        assertThat(acts()).containsExactly("studyKey.asked", "studyKey.agreed");
    }

    @Test
    void aWishThatIsAgreedToWhileTheKeyIsReplacedIsNotUsedUp() {
        asked();
        UUID wish = wish();
        turning("now()");
        assertThat(agreed(wish)).isEqualTo(KeyRotationOutcome.RUNS);
        turning("null");
        assertThat(agreed(wish)).isEqualTo(KeyRotationOutcome.BEGUN);
    }

    private void turning(String since) {
        everyRow.sql("update crypto.keyset set turning_since = " + since + " where scope = ?")
                .param(study.code())
                .update();
    }

    @Test
    void neitherAnAdministratorNorACustodianDoesItAlone() {
        asked();
        UUID wish = wish();
        assertThatThrownBy(() -> people.as(admin, () -> rotations.agree(wish)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(custodian, () -> rotations.ask(study.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(state().turning()).isNull();
    }

    @Test
    void whoAskedAndBecameACustodianSinceDoesNotAgree() {
        asked();
        UUID wish = wish();
        everyRow.sql("update access.account set role = 'CUSTODIAN' where id = ?")
                .param(admin.id().value())
                .update();
        people.everybodyWorksIn(study.id().value());
        assertThat(people.as(admin, () -> rotations.agree(wish))).isEqualTo(KeyRotationOutcome.SAME_PERSON);
        admin = people.active(Role.ADMIN);
        assertThat(state().turning()).isNull();
    }

    @Test
    void aCustodianOfAnotherStudySeesNoWishAndCannotAgree() {
        asked();
        UUID wish = wish();
        people.worksOnlyIn(custodian, talks.study(false).id().value());
        assertThat(people.as(custodian, () -> rotations.waiting())).isEmpty();
        assertThat(agreed(wish)).isEqualTo(KeyRotationOutcome.GONE);
    }

    @Test
    void aWishThatWasDeclinedIsGoneAndAnotherCanBeMade() {
        asked();
        UUID wish = wish();
        assertThat(people.as(custodian, () -> rotations.decline(wish))).isEqualTo(KeyRotationOutcome.DECLINED);
        assertThat(people.as(custodian, () -> rotations.decline(wish))).isEqualTo(KeyRotationOutcome.GONE);
        assertThat(asked()).isEqualTo(KeyRotationOutcome.ASKED);
        assertThat(acts()).containsExactly("studyKey.asked", "studyKey.declined", "studyKey.asked");
    }

    @Test
    void aStudyInWhichNothingWasRecordedHasNoKeyToReplace() {
        Study empty = talks.study(false);
        assertThat(people.as(admin, () -> rotations.ask(empty.id()))).isEqualTo(KeyRotationOutcome.NO_KEY);
    }

    @Test
    void linesOfTheLogHoldNoMoreThanTheStudysNumber() {
        asked();
        agreed(wish());
        assertThat(everyRow.sql("select distinct details from audit.event where action like 'studyKey.%'")
                        .query(String.class)
                        .list())
                .containsExactly("{}");
    }

    private KeyRotationOutcome asked() {
        return people.as(admin, () -> rotations.ask(study.id()));
    }

    private KeyRotationOutcome agreed(UUID wish) {
        return people.as(custodian, () -> rotations.agree(wish));
    }

    private UUID wish() {
        return people.as(custodian, () -> rotations.waiting()).stream()
                .filter(one -> one.study().equals(study.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private StudyKeyState state() {
        return people.as(admin, () -> rotations.states()).stream()
                .filter(one -> one.study().equals(study.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts() {
        return everyRow.sql(
                        "select action from audit.event where subject = ? and action like 'studyKey.%' order by seq")
                .param(study.id().toString())
                .query(String.class)
                .list();
    }
}
