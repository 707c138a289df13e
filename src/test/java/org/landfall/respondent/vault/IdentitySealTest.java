package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.People;
import org.landfall.crypto.Place;
import org.landfall.crypto.VaultCipher;
import org.landfall.respondent.RespondentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What lies around an identity that is sealed to a vault: two custodians are not enough without its data key. */
@LandfallTest
class IdentitySealTest {
    @Autowired
    VaultStore vaults;

    @Autowired
    VaultCipher cipher;

    @Autowired
    TestVault vault;

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
    void withItsDataKeyTwoCustodiansOpenIt() {
        assertThat(sealed.openedByTwo()).isEqualTo(VaultOutcome.DONE);
    }

    @Test
    void withoutItsDataKeyTwoCustodiansOpenNothing() {
        var talk = vault.talk(sealed.interviewer(), sealed.study(), true);
        vault.seal(sealed.interviewer(), talk);
        RespondentId other = TestVault.respondentOf(sql, talk);
        sql.sql("""
                        update respondent.vault_entry e set data_key = o.data_key
                          from respondent.vault_entry o where e.respondent_id = ? and o.respondent_id = ?""").params(sealed.person().value(), other.value()).update();
        assertThat(sealed.openedByTwo()).isEqualTo(VaultOutcome.CHANGED);
    }

    /** Anybody who reads the database has the public half, and so could seal to it. */
    @Test
    void anotherIdentityPutInItsPlaceByWhoeverHasTheDatabaseDoesNotOpen() {
        byte[] forged = people.asSystem(() -> cipher.seal(
                vaults.find(sealed.study().id()).orElseThrow(),
                new Place(
                        "identity",
                        sealed.study().id().value().toString(),
                        sealed.person().value(),
                        "identity",
                        1),
                "{\"name\":\"Somebody else\"}".getBytes(StandardCharsets.UTF_8)));
        sql.sql("update respondent.vault_entry set sealed = ? where respondent_id = ?")
                .params(forged, sealed.person().value())
                .update();
        assertThat(sealed.openedByTwo()).isEqualTo(VaultOutcome.CHANGED);
    }
}
