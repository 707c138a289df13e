package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.People;
import org.landfall.interview.CodeCardService;
import org.landfall.interview.ContactService;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.PermissionService;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.respondent.RespondentErased;
import org.landfall.respondent.WithdrawalDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What ends by itself: an opening, a request, an identity with the consent it rests on. */
@LandfallTest
class VaultEndsTest {
    @Autowired
    TestVault vault;

    @Autowired
    ContactService contacts;

    @Autowired
    PermissionService permissions;

    @Autowired
    CodeCardService cards;

    @Autowired
    WithdrawalDoor door;

    @Autowired
    OpenIdentities memory;

    @Autowired
    VaultEnds ends;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    private SealedIdentity sealed;

    @BeforeEach
    void anIdentityIsSealed() {
        sealed = vault.sealedIdentity();
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOpeningEndsAfterTenMinutesAndALineOfTheLogSaysWhy() {
        sealed.openedByTwo();
        Instant until = sealed.openTo(sealed.first()).getFirst().until();
        assertThat(until)
                .isBetween(Instant.now().plusSeconds(9 * 60), Instant.now().plusSeconds(10 * 60));

        ends.shut(until.minusSeconds(1));
        assertThat(sealed.openTo(sealed.first())).hasSize(1);
        ends.shut(until);
        assertThat(sealed.openTo(sealed.first())).isEmpty();
        assertThat(sealed.lines()).contains("vault.shut");
    }

    @Test
    void aClockThatIsPutBackProlongsNoOpening() {
        sealed.openedByTwo();
        ends.shut(Instant.now().minus(Duration.ofHours(1)));
        assertThat(sealed.openTo(sealed.first())).isEmpty();
    }

    @Test
    void aRequestEndsAfterADayAndItsSharesAreDeleted() {
        UUID id = sealed.asked();
        sql.sql("update respondent.vault_request set asked_at = asked_at - interval '25 hours',"
                        + " expires_at = expires_at - interval '25 hours' where id = ?")
                .param(id)
                .update();
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.EXPIRED);
        ends.expire();
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.GONE);
        assertThat(sql.sql("select count(*) from respondent.vault_handed where request_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sealed.lines()).contains("vault.expired");
    }

    @Test
    void aRestartForgetsWhatWasHandedOver() {
        UUID id = sealed.asked();
        memory.forgetKey(id);
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.EXPIRED);
    }

    @Test
    void whoeverAskedToBeWithdrawnIsOpenedToNobody() {
        UUID id = sealed.asked();
        var code = Objects.requireNonNull(people.as(sealed.interviewer(), () -> cards.make(sealed.talk())));
        door.ask(code.grouped(), "vault");
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.NOTHING_ON_FILE);
        assertThat(sealed.ask(sealed.first())).isEqualTo(VaultOutcome.GONE);
        assertThat(sealed.entries()).isZero();
    }

    @Test
    void whoWasErasedIsOpenToNobodyAnyMoreNorIsWhatWasHandedOverForIt() {
        sealed.openedByTwo();
        UUID waiting = sealed.asked();
        RespondentErased erased = new RespondentErased(sealed.person());
        transaction.executeWithoutResult(status -> {
            events.publishEvent(erased);
            status.setRollbackOnly();
        });
        assertThat(sealed.openTo(sealed.first())).as("nothing was erased").hasSize(1);

        transaction.executeWithoutResult(_ -> events.publishEvent(erased));
        assertThat(sealed.openTo(sealed.first())).isEmpty();
        assertThat(memory.key(waiting)).isEmpty();
    }

    @Test
    void withoutConsentToContactNothingIsSealedAndWhatWasIsDeletedWhenItIsTakenBack() {
        InterviewId silent = vault.talk(sealed.interviewer(), sealed.study(), false);
        assertThat(vault.seal(sealed.interviewer(), silent)).isEqualTo(VaultOutcome.NO_CONSENT);
        UUID id = sealed.asked();
        sealed.openedByTwo();
        people.as(sealed.interviewer(), () -> permissions.takeBack(sealed.talk(), ConsentUse.CONTACT, Grant.NO));
        assertThat(sealed.openTo(sealed.first())).isEmpty();
        assertThat(sealed.agree(sealed.second(), id)).isNotEqualTo(VaultOutcome.DONE);
        assertThat(sealed.ask(sealed.first())).isEqualTo(VaultOutcome.NOTHING_ON_FILE);
        assertThat(sealed.entries()).isZero();
    }

    @Test
    void whoeverTypedItSeesThatItIsThereAndReplacesItUntilItIsCompleted() {
        assertThat(people.as(sealed.interviewer(), () -> contacts.onFile(sealed.talk())))
                .hasValueSatisfying(file -> assertThat(file.parts()).contains(Identity.Part.NAME, Identity.Part.REACH));
        assertThat(vault.seal(sealed.interviewer(), sealed.talk())).isEqualTo(VaultOutcome.DONE);
        sql.sql("update interview.interview set state = 'APPROVED' where id = ?")
                .param(sealed.talk().value())
                .update();
        assertThatThrownBy(() -> vault.seal(sealed.interviewer(), sealed.talk()))
                .isInstanceOf(InterviewClosedException.class);
    }
}
