package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.crypto.Place;
import org.landfall.crypto.VaultCipher;
import org.landfall.interview.Talks;
import org.landfall.respondent.RespondentId;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What lies around an identity that is sealed to a vault: two custodians are not enough without its data key. */
@LandfallTest
class IdentitySealTest {
    @Autowired
    VaultRequestService requests;

    @Autowired
    VaultConsentService consents;

    @Autowired
    VaultStore vaults;

    @Autowired
    VaultCipher cipher;

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
    private RespondentId person;

    @BeforeEach
    void anIdentityIsSealed() {
        study = talks.study(false);
        first = vault.holder(study);
        second = vault.holder(study);
        vault.begin(first, study);
        person = sealed();
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withItsDataKeyTwoCustodiansOpenIt() {
        assertThat(openedByTwo()).isEqualTo(VaultOutcome.DONE);
    }

    @Test
    void withoutItsDataKeyTwoCustodiansOpenNothing() {
        RespondentId other = sealed();
        sql.sql("""
                        update respondent.vault_entry e set data_key = o.data_key
                          from respondent.vault_entry o where e.respondent_id = ? and o.respondent_id = ?""").params(person.value(), other.value()).update();
        assertThat(openedByTwo()).isEqualTo(VaultOutcome.CHANGED);
    }

    /** Anybody who reads the database has the public half, and so could seal to it. */
    @Test
    void anotherIdentityPutInItsPlaceByWhoeverHasTheDatabaseDoesNotOpen() {
        byte[] forged = people.asSystem(() -> cipher.seal(
                vaults.find(study.id()).orElseThrow().key(),
                new Place("identity", study.id().value().toString(), person.value(), "identity", 1),
                "{\"name\":\"Somebody else\"}".getBytes(StandardCharsets.UTF_8)));
        sql.sql("update respondent.vault_entry set sealed = ? where respondent_id = ?")
                .params(forged, person.value())
                .update();
        assertThat(openedByTwo()).isEqualTo(VaultOutcome.CHANGED);
    }

    private RespondentId sealed() {
        Account interviewer = talks.interviewer();
        var talk = vault.talk(interviewer, study, true);
        assertThat(vault.seal(interviewer, talk)).isEqualTo(VaultOutcome.DONE);
        return TestVault.respondentOf(sql, talk);
    }

    private VaultOutcome openedByTwo() {
        people.as(first, () -> requests.askOpening(person, ContactReason.HEAR_WORDS, "", TestVault.passphrase(first)));
        UUID waiting = sql.sql("select id from respondent.vault_request where study_id = ? and state = 'WAITING'")
                .param(study.id().value())
                .query(UUID.class)
                .single();
        return people.as(second, () -> consents.agree(waiting, TestVault.passphrase(second)));
    }
}
