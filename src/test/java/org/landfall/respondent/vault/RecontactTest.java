package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.interview.ContactService;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.PermissionService;
import org.landfall.interview.Talks;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** A wish to speak with somebody again waits for custodians, as long as the person allows it. */
@LandfallTest
class RecontactTest {
    @Autowired
    TestVault vault;

    @Autowired
    RecontactService recontacts;

    @Autowired
    ContactService contacts;

    @Autowired
    PermissionService permissions;

    @Autowired
    Talks talks;

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
    void anInterviewersWishForANewContactWaitsForCustodians() {
        assertThat(people.as(
                        sealed.interviewer(),
                        () -> contacts.wish(sealed.talk(), ContactReason.HEAR_WORDS, "KANARIENGRUND")))
                .isEqualTo(VaultOutcome.DONE);
        Recontact wish = people.as(sealed.first(), recontacts::waiting).stream()
                .filter(one -> one.respondent().equals(sealed.person()))
                .findFirst()
                .orElseThrow();
        assertThat(wish.note()).isEqualTo("KANARIENGRUND");
        assertThat(wish.onFile()).isTrue();
        assertThat(people.as(sealed.first(), () -> recontacts.done(wish.id()))).isEqualTo(VaultOutcome.DONE);
        assertThat(people.as(sealed.second(), () -> recontacts.done(wish.id()))).isEqualTo(VaultOutcome.GONE);
    }

    @Test
    void aWishEndsWithThePermissionItRestsOnAndNobodyAsksWithoutIt() {
        assertThat(people.as(
                        sealed.interviewer(),
                        () -> contacts.wish(sealed.talk(), ContactReason.FOLLOW_UP, "KANARIENGRUND")))
                .isEqualTo(VaultOutcome.DONE);
        assertThat(people.as(sealed.interviewer(), () -> contacts.wish(sealed.talk(), ContactReason.OTHER, "")))
                .isEqualTo(VaultOutcome.STANDS);
        assertThat(people.as(sealed.interviewer(), () -> contacts.wished(sealed.talk())))
                .isPresent();
        people.as(sealed.interviewer(), () -> permissions.takeBack(sealed.talk(), ConsentUse.CONTACT, Grant.NO));
        assertThat(people.as(sealed.interviewer(), () -> contacts.allowed(sealed.talk())))
                .isFalse();
        assertThat(people.as(sealed.interviewer(), () -> contacts.wished(sealed.talk())))
                .isEmpty();
        assertThat(people.as(sealed.first(), recontacts::waiting))
                .noneMatch(one -> one.respondent().equals(sealed.person()));
        assertThat(people.as(sealed.interviewer(), () -> contacts.wish(sealed.talk(), ContactReason.OTHER, "")))
                .isEqualTo(VaultOutcome.NO_CONSENT);
    }

    @Test
    void aCustodianAsksFromTheRecordOnceItWasHandedIn() {
        assertThatThrownBy(() ->
                        people.as(sealed.first(), () -> contacts.wish(sealed.talk(), ContactReason.TELL_BACK, "")))
                .isInstanceOf(NoSuchInterviewException.class);
        sql.sql("update interview.interview set state = 'COMPLETED', completed_at = now() where id = ?")
                .param(sealed.talk().value())
                .update();
        assertThat(people.as(
                        sealed.first(), () -> contacts.wish(sealed.talk(), ContactReason.TELL_BACK, "KANARIENGRUND")))
                .isEqualTo(VaultOutcome.DONE);
        assertThat(new DatabaseDump(sql).tablesWith("KANARIENGRUND")).isEmpty();
        assertThat(people.as(sealed.second(), () -> contacts.wished(sealed.talk())))
                .isPresent();
        Account stranger = talks.interviewer();
        assertThatThrownBy(() -> people.as(stranger, () -> contacts.wish(sealed.talk(), ContactReason.OTHER, "")))
                .isInstanceOf(NoSuchInterviewException.class);
    }
}
