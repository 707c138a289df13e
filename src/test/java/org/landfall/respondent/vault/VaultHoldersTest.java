package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.respondent.vault.TestVault.passphrase;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The key of a vault lies in shares: who joins, who leaves, who forgets, and what follows a suspicion. */
@LandfallTest
class VaultHoldersTest {
    @Autowired
    TestVault vault;

    @Autowired
    VaultKeyService keys;

    @Autowired
    VaultRequestService requests;

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
    void aNewCustodianGetsAShareByTwoAndOldSharesAreDeleted() {
        Account third = vault.holder(sealed.study());
        assertThat(sealed.state().renewalDue()).isTrue();
        byte[] before = shareOf(sealed.second());
        assertThat(sealed.change(VaultRequest.Kind.RENEW)).isEqualTo(VaultOutcome.DONE);
        assertThat(sealed.state().renewalDue()).isFalse();
        assertThat(shareOf(sealed.second())).isNotEqualTo(before);
        UUID id = sealed.asked();
        assertThat(sealed.agree(third, id)).isEqualTo(VaultOutcome.DONE);
        assertThat(sealed.openTo(sealed.first())).hasSize(1);
    }

    @Test
    void aShareOfBeforeFitsToNoneOfNow() {
        byte[] before = shareOf(sealed.second());
        assertThat(sealed.change(VaultRequest.Kind.RENEW)).isEqualTo(VaultOutcome.DONE);
        sql.sql("update respondent.vault_share set sealed = ? where account_id = ? and study_id = ?")
                .params(
                        before,
                        sealed.second().id().value(),
                        sealed.study().id().value())
                .update();
        assertThat(sealed.openedByTwo()).isEqualTo(VaultOutcome.CHANGED);
    }

    @Test
    void whoeverJoinsBetweenRequestAndConsentGetsNoShareUnseen() {
        people.as(
                sealed.first(),
                () -> requests.askChange(sealed.study().id(), VaultRequest.Kind.RENEW, "", passphrase(sealed.first())));
        vault.holder(sealed.study());
        assertThat(sealed.agree(sealed.second(), sealed.waiting())).isEqualTo(VaultOutcome.CHANGED);
    }

    @Test
    void afterASuspicionANewKeyTakesTheIdentitiesOver() {
        byte[] key = publicKey();
        assertThat(sealed.change(VaultRequest.Kind.REPLACE)).isEqualTo(VaultOutcome.DONE);
        assertThat(publicKey()).isNotEqualTo(key);
        sealed.openedByTwo();
        assertThat(sealed.openTo(sealed.first()))
                .singleElement()
                .satisfies(open -> assertThat(open.identity()).isEqualTo(TestVault.IDENTITY));
    }

    @Test
    void aForgottenPassphraseOfThreeIsMendedByTheOtherTwoAndOfTwoEndsTheVault() {
        assertThat(people.as(sealed.first(), () -> keys.giveUp(sealed.study().id())))
                .isEqualTo(VaultOutcome.TOO_FEW);
        Account third = vault.holder(sealed.study());
        sealed.change(VaultRequest.Kind.RENEW);
        assertThat(people.as(third, () -> keys.giveUp(sealed.study().id()))).isEqualTo(VaultOutcome.DONE);
        assertThat(vault.takeUp(third, sealed.study())).isNull();
        assertThat(sealed.change(VaultRequest.Kind.RENEW)).isEqualTo(VaultOutcome.DONE);
        assertThat(sealed.change(VaultRequest.Kind.CLOSE)).isEqualTo(VaultOutcome.DONE);
        assertThat(sealed.state().exists()).isFalse();
        assertThat(sealed.entries()).isZero();
    }

    @Test
    void nothingIsSealedToAnotherKeyInThePlaceOfTheVaults() {
        sql.sql("update respondent.vault set public_key = sha256('mine') where study_id = ?")
                .param(sealed.study().id().value())
                .update();
        assertThatThrownBy(() -> vault.seal(sealed.interviewer(), sealed.talk()))
                .hasMessageContaining("vault key");
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
    void aCustodianWhoLeftNeitherAgreesNorIsAgreedWith() {
        Account third = vault.holder(sealed.study());
        assertThat(sealed.change(VaultRequest.Kind.RENEW)).isEqualTo(VaultOutcome.DONE);
        UUID id = sealed.asked();
        people.worksOnlyIn(third, talks.study(false).id().value());
        assertThat(sealed.agree(third, id)).isEqualTo(VaultOutcome.GONE);
        people.worksOnlyIn(sealed.first(), talks.study(false).id().value());
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.GONE);
    }

    private byte[] shareOf(Account custodian) {
        return sql.sql("select sealed from respondent.vault_share where study_id = ? and account_id = ?")
                .params(sealed.study().id().value(), custodian.id().value())
                .query(byte[].class)
                .single();
    }

    private byte[] publicKey() {
        return sql.sql("select public_key from respondent.vault where study_id = ?")
                .param(sealed.study().id().value())
                .query(byte[].class)
                .single();
    }
}
