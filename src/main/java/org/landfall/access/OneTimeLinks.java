package org.landfall.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links: 32 random bytes in the address, only their hash in the database. A newer link replaces the older. */
@Repository
class OneTimeLinks {
    static final Duration SET_UP_HOLDS = Duration.ofHours(24);
    /** Whoever finds it later, in a message or on a sheet, finds nothing. */
    static final Duration ENROLMENT_HOLDS = Duration.ofHours(1);

    /** As {@link Lately} has it: one that was made later than now is over, so no clock that is put back keeps it alive. */
    private static final String HOLDS = """
             used is null and expires > now()
             and expires <= now() + interval '1 minute'
                          + case when account_id is null then interval '%d hours' else interval '%d hours' end
            """.formatted(SET_UP_HOLDS.toHours(), ENROLMENT_HOLDS.toHours());

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    OneTimeLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new token for the first set-up, or for the enrolment of an account. */
    String create(@Nullable AccountId account, Duration holds) {
        withdraw(account);
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into access.link (hash, account_id, expires) values (:hash, :account, :expires)")
                .param("hash", hash(token))
                .param("account", uuid(account), java.sql.Types.OTHER)
                .param("expires", Instant.now().plus(holds).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    void withdraw(@Nullable AccountId account) {
        jdbc.sql(
                        "delete from access.link where used is null and account_id is not distinct from cast(:account as uuid)")
                .param("account", uuid(account), java.sql.Types.OTHER)
                .update();
    }

    boolean opensSetUp(String token) {
        return TOKEN.matcher(token).matches()
                && jdbc.sql("""
                                select count(*) from access.link
                                where hash = :hash and account_id is null and""" + HOLDS)
                                .param("hash", hash(token))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    Optional<AccountId> enrolling(String token) {
        return TOKEN.matcher(token).matches()
                ? jdbc.sql("""
                                select account_id from access.link
                                where hash = :hash and account_id is not null and""" + HOLDS)
                        .param("hash", hash(token))
                        .query(UUID.class)
                        .optional()
                        .map(AccountId::new)
                : Optional.empty();
    }

    /** True for exactly one caller. */
    boolean use(String token) {
        return jdbc.sql("update access.link set used = now() where hash = :hash and" + HOLDS)
                        .param("hash", hash(token))
                        .update()
                == 1;
    }

    private static @Nullable UUID uuid(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
