package org.landfall.respondent.vault;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of requests, and the shares handed over for them. */
@Repository
class Requests {
    private static final String WAITING = """
            select q.*, s.code, r.pseudonym
              from respondent.vault_request q join study.study s on s.id = q.study_id
                   left join respondent.respondent r on r.id = q.respondent_id
             where q.state = 'WAITING' and\s""" + AssignedStudies.only("q.study_id");

    private final JdbcClient database;

    Requests(JdbcClient database) {
        this.database = database;
    }

    record Row(
            UUID id,
            StudyId study,
            String code,
            VaultRequest.Kind kind,
            @Nullable RespondentId respondent,
            @Nullable String pseudonym,
            @Nullable ContactReason reason,
            SealedNote.Sealed note,
            AccountId askedBy,
            Instant askedAt,
            Instant expiresAt) {

        /** What a share is handed over for: another word in any column, and it does not open. */
        byte[] about(String holders) {
            return String.join(
                            "\n",
                            id.toString(),
                            study.value().toString(),
                            kind.name(),
                            respondent == null ? "" : respondent.value().toString(),
                            reason == null ? "" : reason.name(),
                            HexFormat.of().formatHex(note.note()),
                            askedBy.toString(),
                            askedAt.toString(),
                            expiresAt.toString(),
                            holders)
                    .getBytes(StandardCharsets.UTF_8);
        }

        boolean expired(Instant now) {
            return !expiresAt.isAfter(now);
        }
    }

    List<Row> waiting() {
        return database.sql(WAITING + " order by q.asked_at")
                .query(Requests::row)
                .list();
    }

    Optional<Row> lock(UUID id) {
        return database.sql(WAITING + " and q.id = ? for update of q")
                .param(id)
                .query(Requests::row)
                .optional();
    }

    List<Row> overdue(Instant now) {
        return database.sql(WAITING + " and q.expires_at <= ? for update of q skip locked")
                .param(utc(now))
                .query(Requests::row)
                .list();
    }

    boolean add(Row row) {
        return database.sql("""
                        insert into respondent.vault_request (id, study_id, kind, respondent_id, reason, keyset_id, data_key,
                                                              note, asked_by, asked_at, expires_at)
                        values (:id, :study, :kind, :respondent, :reason, :keyset, :key, :note, :by, :at, :until)
                        on conflict do nothing""")
                        .param("id", row.id())
                        .param("study", row.study().value())
                        .param("kind", row.kind().name())
                        .param(
                                "respondent",
                                row.respondent() == null
                                        ? null
                                        : row.respondent().value(),
                                Types.OTHER)
                        .param(
                                "reason",
                                row.reason() == null ? null : row.reason().name(),
                                Types.VARCHAR)
                        .param("keyset", row.note().key().keysetId())
                        .param("key", row.note().key().bytes())
                        .param("note", row.note().note())
                        .param("by", row.askedBy().value())
                        .param("at", utc(row.askedAt()))
                        .param("until", utc(row.expiresAt()))
                        .update()
                == 1;
    }

    void hand(UUID request, UUID to, byte[] sealed) {
        database.sql("insert into respondent.vault_handed (request_id, account_id, sealed) values (?, ?, ?)")
                .params(request, to, sealed)
                .update();
    }

    Optional<byte[]> handed(UUID request, AccountId to) {
        return database.sql("select sealed from respondent.vault_handed where request_id = ? and account_id = ?")
                .params(request, to.value())
                .query(byte[].class)
                .optional();
    }

    /** Whatever it ends with, the shares that were handed over for it are deleted. */
    void end(UUID id, String state, AccountId by) {
        database.sql("delete from respondent.vault_handed where request_id = ?")
                .param(id)
                .update();
        database.sql("update respondent.vault_request set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state, by.value(), utc(Instant.now()), id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        UUID respondent = row.getObject("respondent_id", UUID.class);
        String reason = row.getString("reason");
        return new Row(
                row.getObject("id", UUID.class),
                new StudyId(row.getObject("study_id", UUID.class)),
                row.getString("code"),
                VaultRequest.Kind.valueOf(row.getString("kind")),
                respondent == null ? null : new RespondentId(respondent),
                row.getString("pseudonym"),
                reason == null ? null : ContactReason.valueOf(reason),
                new SealedNote.Sealed(
                        new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")), row.getBytes("note")),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
