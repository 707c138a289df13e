package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.respondent.vault.TestVault.passphrase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.CodeCardService;
import org.landfall.interview.ContactService;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.PermissionService;
import org.landfall.interview.Talks;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.respondent.RespondentErased;
import org.landfall.respondent.RespondentId;
import org.landfall.respondent.WithdrawalDoor;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** An identity is opened by two custodians together, and in no other way. */
@LandfallTest
class VaultTest {
    @Autowired
    VaultKeyService keys;

    @Autowired
    VaultRequestService requests;

    @Autowired
    VaultConsentService consents;

    @Autowired
    RecontactService recontacts;

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
    TestVault vault;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    private Study study;
    private Account first;
    private Account second;
    private Account interviewer;
    private InterviewId talk;
    private RespondentId person;

    @BeforeEach
    void anIdentityIsSealed() {
        study = talks.study(false);
        first = vault.holder(study);
        second = vault.holder(study);
        assertThat(vault.begin(first, study)).isEqualTo(VaultOutcome.DONE);
        interviewer = talks.interviewer();
        talk = vault.talk(interviewer, study, true);
        assertThat(vault.seal(interviewer, talk)).isEqualTo(VaultOutcome.DONE);
        person = TestVault.respondentOf(sql, talk);
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void twoCustodiansOpenItForTheOneWhoAsked() {
        UUID id = asked();
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.DONE);
        assertThat(people.as(first, requests::opened)).singleElement().satisfies(open -> {
            assertThat(open.identity()).isEqualTo(TestVault.IDENTITY);
            assertThat(open.until()).isBefore(Instant.now().plus(Duration.ofMinutes(10)));
        });
        assertThat(people.as(second, requests::opened)).as("whoever agreed").isEmpty();
        people.as(first, () -> {
            requests.shut(id);
            return id;
        });
        assertThat(people.as(first, requests::opened)).isEmpty();
    }

    @Test
    void noWordOfItLiesInAnyTableWhileItIsOpenNorIsAnyLineOfTheLogAboutIt() {
        agree(second, asked());
        for (String word : new String[] {"KANARIENVOGEL", "KANARIENTELEFON", "KANARIENGRUND", "granite lantern"}) {
            assertThat(new DatabaseDump(sql).tablesWith(word)).as(word).isEmpty();
        }
        assertThat(lines()).contains("identity.sealed", "vault.asked", "vault.agreed");
    }

    @Test
    void nobodyAgreesToTheOwnRequest() {
        UUID id = asked();
        assertThat(agree(first, id)).isEqualTo(VaultOutcome.OWN);
        assertThatThrownBy(() -> sql.sql("""
                        update respondent.vault_request set state = 'AGREED', decided_by = asked_by, decided_at = now()
                         where id = ?""").param(id).update()).hasStackTraceContaining("check constraint");
        assertThat(people.as(first, requests::opened)).isEmpty();
    }

    @Test
    void theSamePersonTwiceIsNotTwo() {
        UUID id = asked();
        assertThat(agree(first, id)).isEqualTo(VaultOutcome.OWN);
        assertThat(agree(first, id)).isEqualTo(VaultOutcome.OWN);
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.DONE);
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.GONE);
    }

    @Test
    void aRequestThatWasChangedBetweenOpensNothing() {
        InterviewId other = vault.talk(interviewer, study, true);
        vault.seal(interviewer, other);
        for (String change : new String[] {
            "respondent_id = '" + TestVault.respondentOf(sql, other).value() + "'",
            "reason = 'OTHER'",
            "asked_by = '" + vault.holder(study).id() + "'"
        }) {
            UUID id = asked();
            sql.sql("update respondent.vault_request set " + change + " where id = ?")
                    .param(id)
                    .update();
            assertThat(agree(second, id)).as(change).isEqualTo(VaultOutcome.CHANGED);
            people.as(second, () -> requests.decline(id));
        }
        assertThat(people.as(first, requests::opened)).isEmpty();
    }

    @Test
    void aRequestEndsAfterADayAndItsSharesAreDeleted() {
        UUID id = asked();
        sql.sql("update respondent.vault_request set asked_at = asked_at - interval '25 hours',"
                        + " expires_at = expires_at - interval '25 hours' where id = ?")
                .param(id)
                .update();
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.EXPIRED);
        ends.expire();
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.GONE);
        assertThat(sql.sql("select count(*) from respondent.vault_handed where request_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(lines()).contains("vault.expired");
    }

    @Test
    void aRestartForgetsWhatWasHandedOver() {
        UUID id = asked();
        memory.forgetKey(id);
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.EXPIRED);
    }

    @Test
    void anotherStudysCustodianSeesAndAgreesToNothing() {
        UUID id = asked();
        Account stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, talks.study(false).id().value());
        assertThat(agree(stranger, id)).isEqualTo(VaultOutcome.GONE);
        assertThat(people.as(stranger, requests::waiting)).isEmpty();
        assertThat(ask(stranger, passphrase(stranger))).isEqualTo(VaultOutcome.GONE);
        assertThatThrownBy(() -> people.as(stranger, () -> keys.state(study.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverAskedToBeWithdrawnIsOpenedToNobody() {
        UUID id = asked();
        var code = Objects.requireNonNull(people.as(interviewer, () -> cards.make(talk)));
        door.ask(code.grouped(), "vault");
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.NOTHING_ON_FILE);
        assertThat(ask(first, passphrase(first))).isEqualTo(VaultOutcome.GONE);
        assertThat(entries()).isZero();
    }

    @Test
    void whoWasErasedIsOpenToNobodyAnyMoreNorIsWhatWasHandedOverForIt() {
        agree(second, asked());
        UUID waiting = asked();
        RespondentErased erased = new RespondentErased(person);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(erased);
            status.setRollbackOnly();
        });
        assertThat(people.as(first, requests::opened)).as("nothing was erased").hasSize(1);

        transaction.executeWithoutResult(_ -> events.publishEvent(erased));
        assertThat(people.as(first, requests::opened)).isEmpty();
        assertThat(memory.key(waiting)).isEmpty();
    }

    @Test
    void withoutConsentToContactNothingIsSealedAndWhatWasIsDeletedWhenItIsTakenBack() {
        InterviewId silent = vault.talk(interviewer, study, false);
        assertThat(vault.seal(interviewer, silent)).isEqualTo(VaultOutcome.NO_CONSENT);
        UUID id = asked();
        agree(second, asked());
        people.as(interviewer, () -> permissions.takeBack(talk, ConsentUse.CONTACT, Grant.NO));
        assertThat(people.as(first, requests::opened)).isEmpty();
        assertThat(agree(second, id)).isNotEqualTo(VaultOutcome.DONE);
        assertThat(ask(first, passphrase(first))).isEqualTo(VaultOutcome.NOTHING_ON_FILE);
        assertThat(entries()).isZero();
    }

    @Test
    void aWrongPassphraseOpensNothingAndMakesTheNextTryWait() {
        UUID id = asked();
        for (int i = 0; i < 3; i++) {
            assertThat(people.as(second, () -> consents.agree(id, passphrase(first))))
                    .isEqualTo(VaultOutcome.WRONG_PASSPHRASE);
        }
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.TOO_SOON);
        assertThat(sql.sql(
                                "select count(*) from audit.event where actor = ? and action = 'vault.read' and outcome = 'refused'")
                        .param(second.id().toString())
                        .query(Integer.class)
                        .single())
                .as("counted among what was opened in vain")
                .isEqualTo(3);
    }

    @Test
    void aCustodianWhoLeftNeitherAgreesNorIsAgreedWith() {
        Account third = vault.holder(study);
        assertThat(change(VaultRequest.Kind.RENEW)).isEqualTo(VaultOutcome.DONE);
        UUID id = asked();
        people.worksOnlyIn(third, talks.study(false).id().value());
        assertThat(agree(third, id)).isEqualTo(VaultOutcome.GONE);
        people.worksOnlyIn(first, talks.study(false).id().value());
        assertThat(agree(second, id)).isEqualTo(VaultOutcome.GONE);
    }

    @Test
    void nobodyButCustodiansOpensAndNobodyWithoutAShare() {
        assertThatThrownBy(() -> ask(interviewer, "x")).isInstanceOf(AuthorizationDeniedException.class);
        Account without = people.active(Role.CUSTODIAN);
        assertThat(ask(without, "x")).isEqualTo(VaultOutcome.NO_SHARE);
        assertThat(agree(without, asked())).isEqualTo(VaultOutcome.NO_SHARE);
    }

    @Test
    void withoutAProofOfTheLastMinutesNothingIsAskedOrAgreedTo() {
        UUID id = asked();
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(people.signIn(second, Duration.ofHours(1)));
        SecurityContextHolder.setContext(security);
        assertThatThrownBy(() -> consents.agree(id, passphrase(second)))
                .hasMessage("Who is there has to be proved once more");
        assertThatThrownBy(() -> requests.askOpening(person, ContactReason.OTHER, "", passphrase(second)))
                .hasMessage("Who is there has to be proved once more");
    }

    @Test
    void aNewCustodianGetsAShareByTwoAndOldSharesAreDeleted() {
        Account third = vault.holder(study);
        assertThat(state().renewalDue()).isTrue();
        byte[] before = shareOf(second);
        assertThat(change(VaultRequest.Kind.RENEW)).isEqualTo(VaultOutcome.DONE);
        assertThat(state().renewalDue()).isFalse();
        assertThat(shareOf(second)).isNotEqualTo(before);
        UUID id = asked();
        assertThat(agree(third, id)).isEqualTo(VaultOutcome.DONE);
        assertThat(people.as(first, requests::opened)).hasSize(1);
    }

    @Test
    void aShareOfBeforeFitsToNoneOfNow() {
        byte[] before = shareOf(second);
        assertThat(change(VaultRequest.Kind.RENEW)).isEqualTo(VaultOutcome.DONE);
        sql.sql("update respondent.vault_share set sealed = ? where account_id = ? and study_id = ?")
                .params(before, second.id().value(), study.id().value())
                .update();
        assertThat(agree(second, asked())).isEqualTo(VaultOutcome.CHANGED);
    }

    @Test
    void whoeverJoinsBetweenRequestAndConsentGetsNoShareUnseen() {
        people.as(first, () -> requests.askChange(study.id(), VaultRequest.Kind.RENEW, "", passphrase(first)));
        vault.holder(study);
        assertThat(agree(second, waiting())).isEqualTo(VaultOutcome.CHANGED);
    }

    @Test
    void afterASuspicionANewKeyTakesTheIdentitiesOver() {
        byte[] key = publicKey();
        assertThat(change(VaultRequest.Kind.REPLACE)).isEqualTo(VaultOutcome.DONE);
        assertThat(publicKey()).isNotEqualTo(key);
        agree(second, asked());
        assertThat(people.as(first, requests::opened))
                .singleElement()
                .satisfies(open -> assertThat(open.identity()).isEqualTo(TestVault.IDENTITY));
    }

    @Test
    void aForgottenPassphraseOfThreeIsMendedByTheOtherTwoAndOfTwoEndsTheVault() {
        assertThat(people.as(first, () -> keys.giveUp(study.id()))).isEqualTo(VaultOutcome.TOO_FEW);
        Account third = vault.holder(study);
        change(VaultRequest.Kind.RENEW);
        assertThat(people.as(third, () -> keys.giveUp(study.id()))).isEqualTo(VaultOutcome.DONE);
        assertThat(vault.takeUp(third, study)).isNull();
        assertThat(change(VaultRequest.Kind.RENEW)).isEqualTo(VaultOutcome.DONE);
        assertThat(change(VaultRequest.Kind.CLOSE)).isEqualTo(VaultOutcome.DONE);
        assertThat(state().exists()).isFalse();
        assertThat(entries()).isZero();
    }

    @Test
    void nothingIsSealedToAnotherKeyInThePlaceOfTheVaults() {
        sql.sql("update respondent.vault set public_key = sha256('mine') where study_id = ?")
                .param(study.id().value())
                .update();
        assertThatThrownBy(() -> vault.seal(interviewer, talk)).hasMessageContaining("vault key");
    }

    @Test
    void oneCustodianAloneBeginsNoVault() {
        Study other = talks.study(false);
        Account only = vault.holder(other);
        assertThat(vault.begin(only, other)).isEqualTo(VaultOutcome.TOO_FEW);
        assertThat(people.as(only, () -> keys.takeUp(other.id(), "short", "short")))
                .contains("vault.passphrase.short");
    }

    @Test
    void whoeverTypedItSeesThatItIsThereAndReplacesItUntilItIsCompleted() {
        assertThat(people.as(interviewer, () -> contacts.onFile(talk)))
                .hasValueSatisfying(file -> assertThat(file.parts()).contains(Identity.Part.NAME, Identity.Part.REACH));
        assertThat(vault.seal(interviewer, talk)).isEqualTo(VaultOutcome.DONE);
        sql.sql("update interview.interview set state = 'APPROVED' where id = ?")
                .param(talk.value())
                .update();
        assertThatThrownBy(() -> vault.seal(interviewer, talk)).isInstanceOf(InterviewClosedException.class);
    }

    @Test
    void anInterviewersWishForANewContactWaitsForCustodians() {
        assertThat(people.as(interviewer, () -> contacts.wish(talk, ContactReason.HEAR_WORDS, "KANARIENGRUND")))
                .isEqualTo(VaultOutcome.DONE);
        Recontact wish = people.as(first, recontacts::waiting).stream()
                .filter(one -> one.respondent().equals(person))
                .findFirst()
                .orElseThrow();
        assertThat(wish.note()).isEqualTo("KANARIENGRUND");
        assertThat(wish.onFile()).isTrue();
        assertThat(people.as(first, () -> recontacts.done(wish.id()))).isEqualTo(VaultOutcome.DONE);
        assertThat(people.as(second, () -> recontacts.done(wish.id()))).isEqualTo(VaultOutcome.GONE);
    }

    @Test
    void aWishEndsWithThePermissionItRestsOnAndNobodyAsksWithoutIt() {
        assertThat(people.as(interviewer, () -> contacts.wish(talk, ContactReason.FOLLOW_UP, "KANARIENGRUND")))
                .isEqualTo(VaultOutcome.DONE);
        assertThat(people.as(interviewer, () -> contacts.wish(talk, ContactReason.OTHER, "")))
                .isEqualTo(VaultOutcome.STANDS);
        assertThat(people.as(interviewer, () -> contacts.wished(talk))).isPresent();
        people.as(interviewer, () -> permissions.takeBack(talk, ConsentUse.CONTACT, Grant.NO));
        assertThat(people.as(interviewer, () -> contacts.allowed(talk))).isFalse();
        assertThat(people.as(interviewer, () -> contacts.wished(talk))).isEmpty();
        assertThat(people.as(first, recontacts::waiting))
                .noneMatch(one -> one.respondent().equals(person));
        assertThat(people.as(interviewer, () -> contacts.wish(talk, ContactReason.OTHER, "")))
                .isEqualTo(VaultOutcome.NO_CONSENT);
    }

    @Test
    void aCustodianAsksFromTheRecordOnceItWasHandedIn() {
        assertThatThrownBy(() -> people.as(first, () -> contacts.wish(talk, ContactReason.TELL_BACK, "")))
                .isInstanceOf(NoSuchInterviewException.class);
        sql.sql("update interview.interview set state = 'COMPLETED', completed_at = now() where id = ?")
                .param(talk.value())
                .update();
        assertThat(people.as(first, () -> contacts.wish(talk, ContactReason.TELL_BACK, "KANARIENGRUND")))
                .isEqualTo(VaultOutcome.DONE);
        assertThat(new DatabaseDump(sql).tablesWith("KANARIENGRUND")).isEmpty();
        assertThat(people.as(second, () -> contacts.wished(talk))).isPresent();
        Account stranger = talks.interviewer();
        assertThatThrownBy(() -> people.as(stranger, () -> contacts.wish(talk, ContactReason.OTHER, "")))
                .isInstanceOf(NoSuchInterviewException.class);
    }

    private UUID asked() {
        assertThat(ask(first, passphrase(first))).isIn(VaultOutcome.DONE, VaultOutcome.STANDS);
        return waiting();
    }

    private VaultOutcome ask(Account custodian, String passphrase) {
        return people.as(
                custodian, () -> requests.askOpening(person, ContactReason.HEAR_WORDS, "KANARIENGRUND", passphrase));
    }

    private UUID waiting() {
        return sql.sql("select id from respondent.vault_request where study_id = ? and state = 'WAITING'")
                .param(study.id().value())
                .query(UUID.class)
                .single();
    }

    private VaultOutcome agree(Account custodian, UUID id) {
        return people.as(custodian, () -> consents.agree(id, passphrase(custodian)));
    }

    private VaultOutcome change(VaultRequest.Kind kind) {
        assertThat(people.as(first, () -> requests.askChange(study.id(), kind, "", passphrase(first))))
                .isEqualTo(VaultOutcome.DONE);
        return agree(second, waiting());
    }

    private VaultState state() {
        return people.as(first, () -> keys.state(study.id()));
    }

    private int entries() {
        return sql.sql("select count(*) from respondent.vault_entry where respondent_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private byte[] shareOf(Account custodian) {
        return sql.sql("select sealed from respondent.vault_share where study_id = ? and account_id = ?")
                .params(study.id().value(), custodian.id().value())
                .query(byte[].class)
                .single();
    }

    private byte[] publicKey() {
        return sql.sql("select public_key from respondent.vault where study_id = ?")
                .param(study.id().value())
                .query(byte[].class)
                .single();
    }

    private List<String> lines() {
        return sql.sql("select action from audit.event where subject in (?, ?)")
                .params(person.value().toString(), study.id().value().toString())
                .query(String.class)
                .list();
    }
}
