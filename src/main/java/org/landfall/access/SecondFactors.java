package org.landfall.access;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets of authenticator apps, each sealed for its account and its revision, and the last step that was used. */
@Repository
class SecondFactors {
    private static final String SCOPE = "access";

    private record Row(long revision, String keyset, byte[] dataKey, byte[] secret) {}

    private final JdbcClient jdbc;
    private final RecordCipher cipher;

    SecondFactors(JdbcClient jdbc, RecordCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    boolean has(AccountId account) {
        return jdbc.sql("select count(*) from access.second_factor where account_id = ?")
                        .param(account.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    Optional<byte[]> secret(AccountId account) {
        return jdbc.sql("select revision, keyset, data_key, secret from access.second_factor where account_id = ?")
                .param(account.value())
                .query(Row.class)
                .optional()
                .map(row -> cipher.open(SCOPE, account.value(), new WrappedKey(row.keyset(), row.dataKey()))
                        .open(place(account.value(), row.revision()), row.secret()));
    }

    /** In force from now on; the one before is gone. */
    void replace(AccountId account, byte[] secret, long usedStep) {
        UUID id = account.value();
        long revision = jdbc.sql("select coalesce(max(revision), 0) from access.second_factor where account_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                + 1;
        WrappedKey key = cipher.createKey(SCOPE, id);
        byte[] sealedSecret = cipher.open(SCOPE, id, key).seal(place(id, revision), secret);
        jdbc.sql("""
                        insert into access.second_factor (account_id, revision, keyset, data_key, secret, last_step)
                        values (:id, :revision, :keyset, :key, :secret, :step)
                        on conflict (account_id) do update set revision = excluded.revision, keyset = excluded.keyset,
                            data_key = excluded.data_key, secret = excluded.secret, last_step = excluded.last_step, since = now()
                        """)
                .param("id", id)
                .param("revision", revision)
                .param("keyset", key.keysetId())
                .param("key", key.bytes())
                .param("secret", sealedSecret)
                .param("step", usedStep)
                .update();
    }

    /** True for exactly one caller, and never again for this step or one before it. */
    boolean use(AccountId account, OptionalLong step) {
        return step.isPresent()
                && jdbc.sql("""
                                update access.second_factor set last_step = :step
                                where account_id = :id and last_step < :step
                                """)
                                .param("id", account.value())
                                .param("step", step.getAsLong())
                                .update()
                        == 1;
    }

    void remove(AccountId account) {
        jdbc.sql("delete from access.second_factor where account_id = ?")
                .param(account.value())
                .update();
    }

    private static Place place(UUID account, long revision) {
        return new Place("second factor", SCOPE, account, "secret", revision);
    }
}
