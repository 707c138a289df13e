package org.landfall.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.landfall.crypto.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of programs: 32 random bytes behind a word by which scanners for leaked secrets know them. Only hashes are kept,
 * made with a key that is not in the database, so nobody can write one of their own into it.
 */
@Repository
class ApiTokens {
    private static final Pattern TOKEN = Pattern.compile("landfall_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Those that still open something: a change of the account ends all that were made before. As {@link Lately} has it, one
     * that was made or used later than now is over: no clock that is put back keeps it alive.
     */
    private static final String STANDING = """
            from access.token t join access.account a on a.id = t.account_id
             where t.expires > now() and greatest(t.created, t.last_used) <= now() + interval '1 minute'
               and t.epoch = a.epoch and a.state = 'ACTIVE' and a.role = 'RESEARCHER'
            """;

    /** What somebody who is not known yet has shown. */
    record Shown(UUID id, AccountId account, UUID study, boolean releases) {}

    private final JdbcClient jdbc;
    private final BlindIndex hashes;

    ApiTokens(JdbcClient jdbc, BlindIndex hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    /** What the person is shown, this once. */
    String create(UUID id, AccountId account, int epoch, TokenWish wish) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = "landfall_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = Instant.now();
        jdbc.sql("""
                        insert into access.token (id, account_id, study_id, epoch, hash, name, releases, created, expires)
                        values (:id, :account, :study, :epoch, :hash, :name, :releases, :created, :expires)
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("study", wish.study())
                .param("epoch", epoch)
                .param("hash", hash(token))
                .param("name", wish.name())
                .param("releases", wish.releases())
                .param("created", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(Duration.ofDays(wish.days())).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** The newest first. */
    List<ApiToken> of(AccountId account) {
        return jdbc.sql("select t.id, t.name, t.study_id, t.releases, t.created, t.expires, t.last_used " + STANDING
                        + " and t.account_id = ? order by t.created desc, t.id")
                .param(account.value())
                .query(ApiTokens::token)
                .list();
    }

    /** Whose it is; nothing for what opens nothing any more, and for what was never a token. */
    @Transactional(readOnly = true)
    Optional<Shown> shown(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] hash = hash(token);
        jdbc.sql("select set_config('app.code', ?, true)")
                .param(HexFormat.of().formatHex(hash))
                .query(String.class)
                .single();
        return jdbc.sql("select t.id, t.account_id, t.study_id, t.releases " + STANDING + " and t.hash = ?")
                .param(hash)
                .query((row, number) -> new Shown(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("study_id", UUID.class),
                        row.getBoolean("releases")))
                .optional();
    }

    /** True for exactly one caller who is the first since that moment. */
    boolean used(UUID id, OffsetDateTime since) {
        return jdbc.sql(
                                "update access.token set last_used = now() where id = ? and (last_used is null or last_used < ?)")
                        .params(id, since)
                        .update()
                == 1;
    }

    boolean end(AccountId account, UUID id) {
        return jdbc.sql("delete from access.token where account_id = ? and id = ?")
                        .params(account.value(), id)
                        .update()
                == 1;
    }

    /** Also those that opened nothing any more. */
    int endAll(AccountId account) {
        return jdbc.sql("delete from access.token where account_id = ?")
                .param(account.value())
                .update();
    }

    void forgetEnded(AccountId account, int epoch) {
        jdbc.sql("delete from access.token where account_id = ? and (expires <= now() or epoch <> ?)")
                .params(account.value(), epoch)
                .update();
    }

    /** As digits, for the index takes no notice of capitals. */
    private byte[] hash(String token) {
        String digits = HexFormat.of().formatHex(token.getBytes(StandardCharsets.US_ASCII));
        return hashes.index("access", "token " + digits);
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("study_id", UUID.class),
                row.getBoolean("releases"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("expires").toInstant(),
                moment(row, "last_used"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
