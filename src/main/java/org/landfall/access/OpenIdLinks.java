package org.landfall.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.landfall.crypto.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which account belongs to whom at the provider. Of the provider's name for a person only a keyed hash is kept: it is asked for and
 * never shown, and a copy of the database must not tell which of an institute's people work here.
 */
@Repository
class OpenIdLinks {
    private static final String SCOPE = "openid";

    private final JdbcClient jdbc;
    private final BlindIndex hashes;

    OpenIdLinks(JdbcClient jdbc, BlindIndex hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    /** The digits keep apart what the index takes for one: upper and lower case, which are two people. */
    byte[] hash(String issuer, String subject) {
        return hashes.index(SCOPE, digits(issuer) + " " + digits(subject));
    }

    Optional<AccountId> owner(byte[] subject) {
        return jdbc.sql("select account_id from access.openid_link where subject = ?")
                .param(subject)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Since when the account is linked with this provider. */
    Optional<Instant> since(AccountId account, String issuer) {
        return jdbc.sql("select since from access.openid_link where account_id = :account and issuer = :issuer")
                .param("account", account.value())
                .param("issuer", issuer)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** In place of the link before; false when whoever it is belongs to another account. */
    boolean link(AccountId account, String issuer, byte[] subject) {
        if (owner(subject).filter(other -> !other.equals(account)).isPresent()) {
            return false;
        }
        remove(account);
        return jdbc.sql("""
                        insert into access.openid_link (account_id, issuer, subject) values (:account, :issuer, :subject)
                        on conflict do nothing
                        """)
                        .param("account", account.value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    boolean remove(AccountId account) {
        return jdbc.sql("delete from access.openid_link where account_id = ?")
                        .param(account.value())
                        .update()
                == 1;
    }

    private static String digits(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
