package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.respondent.vault.TestVault.passphrase;

import java.time.Duration;
import java.time.Instant;
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
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** An identity is opened by two custodians together, and in no other way. */
@LandfallTest
class VaultOpeningTest {
    @Autowired
    TestVault vault;

    @Autowired
    VaultKeyService keys;

    @Autowired
    VaultRequestService requests;

    @Autowired
    VaultConsentService consents;

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
    void twoCustodiansOpenItForTheOneWhoAsked() {
        UUID id = sealed.asked();
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.DONE);
        assertThat(sealed.openTo(sealed.first())).singleElement().satisfies(open -> {
            assertThat(open.identity()).isEqualTo(TestVault.IDENTITY);
            assertThat(open.until()).isBefore(Instant.now().plus(Duration.ofMinutes(10)));
        });
        assertThat(sealed.openTo(sealed.second())).as("whoever agreed").isEmpty();
        people.as(sealed.first(), () -> {
            requests.shut(id);
            return id;
        });
        assertThat(sealed.openTo(sealed.first())).isEmpty();
    }

    @Test
    void noWordOfItLiesInAnyTableWhileItIsOpenNorIsAnyLineOfTheLogAboutIt() {
        sealed.openedByTwo();
        for (String word : new String[] {"KANARIENVOGEL", "KANARIENTELEFON", "KANARIENGRUND", "granite lantern"}) {
            assertThat(new DatabaseDump(sql).tablesWith(word)).as(word).isEmpty();
        }
        assertThat(sealed.lines()).contains("identity.sealed", "vault.asked", "vault.agreed");
    }

    @Test
    void nobodyAgreesToTheOwnRequest() {
        UUID id = sealed.asked();
        assertThat(sealed.agree(sealed.first(), id)).isEqualTo(VaultOutcome.OWN);
        assertThatThrownBy(() -> sql.sql("""
                        update respondent.vault_request set state = 'AGREED', decided_by = asked_by, decided_at = now()
                         where id = ?""").param(id).update()).hasStackTraceContaining("check constraint");
        assertThat(sealed.openTo(sealed.first())).isEmpty();
    }

    @Test
    void theSamePersonTwiceIsNotTwo() {
        UUID id = sealed.asked();
        assertThat(sealed.agree(sealed.first(), id)).isEqualTo(VaultOutcome.OWN);
        assertThat(sealed.agree(sealed.first(), id)).isEqualTo(VaultOutcome.OWN);
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.DONE);
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.GONE);
    }

    @Test
    void aRequestThatWasChangedBetweenOpensNothing() {
        InterviewId other = vault.talk(sealed.interviewer(), sealed.study(), true);
        vault.seal(sealed.interviewer(), other);
        for (String change : new String[] {
            "respondent_id = '" + TestVault.respondentOf(sql, other).value() + "'",
            "reason = 'OTHER'",
            "asked_by = '" + vault.holder(sealed.study()).id() + "'"
        }) {
            UUID id = sealed.asked();
            sql.sql("update respondent.vault_request set " + change + " where id = ?")
                    .param(id)
                    .update();
            assertThat(sealed.agree(sealed.second(), id)).as(change).isEqualTo(VaultOutcome.CHANGED);
            people.as(sealed.second(), () -> requests.decline(id));
        }
        assertThat(sealed.openTo(sealed.first())).isEmpty();
    }

    @Test
    void anotherStudysCustodianSeesAndAgreesToNothing() {
        UUID id = sealed.asked();
        Account stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, talks.study(false).id().value());
        assertThat(sealed.agree(stranger, id)).isEqualTo(VaultOutcome.GONE);
        assertThat(people.as(stranger, requests::waiting)).isEmpty();
        assertThat(sealed.ask(stranger)).isEqualTo(VaultOutcome.GONE);
        assertThat(people.as(stranger, keys::states))
                .doesNotContainKey(sealed.study().id())
                .hasSize(1);
    }

    @Test
    void aWrongPassphraseOpensNothingAndMakesTheNextTryWait() {
        UUID id = sealed.asked();
        for (int i = 0; i < 3; i++) {
            assertThat(people.as(sealed.second(), () -> consents.agree(id, passphrase(sealed.first()))))
                    .isEqualTo(VaultOutcome.WRONG_PASSPHRASE);
        }
        assertThat(sealed.agree(sealed.second(), id)).isEqualTo(VaultOutcome.TOO_SOON);
        assertThat(sql.sql(
                                "select count(*) from audit.event where actor = ? and action = 'vault.read' and outcome = 'refused'")
                        .param(sealed.second().id().toString())
                        .query(Integer.class)
                        .single())
                .as("counted among what was opened in vain")
                .isEqualTo(3);
    }

    @Test
    void nobodyButCustodiansOpensAndNobodyWithoutAShare() {
        assertThatThrownBy(() -> sealed.ask(sealed.interviewer(), "x"))
                .isInstanceOf(AuthorizationDeniedException.class);
        Account without = people.active(Role.CUSTODIAN);
        assertThat(sealed.ask(without, "x")).isEqualTo(VaultOutcome.NO_SHARE);
        assertThat(sealed.agree(without, sealed.asked())).isEqualTo(VaultOutcome.NO_SHARE);
    }

    @Test
    void withoutAProofOfTheLastMinutesNothingIsAskedOrAgreedTo() {
        UUID id = sealed.asked();
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(people.signIn(sealed.second(), Duration.ofHours(1)));
        SecurityContextHolder.setContext(security);
        assertThatThrownBy(() -> consents.agree(id, passphrase(sealed.second())))
                .hasMessage("Who is there has to be proved once more");
        assertThatThrownBy(() ->
                        requests.askOpening(sealed.person(), ContactReason.OTHER, "", passphrase(sealed.second())))
                .hasMessage("Who is there has to be proved once more");
    }
}
