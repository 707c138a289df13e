package org.landfall.respondent;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the codes of the cards. A code is told once and kept as a keyed hash only; a new one takes the place of the old. */
@Service
public class WithdrawalCodes {
    private static final String PURPOSE = "withdrawal";

    private final JdbcClient database;
    private final BlindIndex blind;
    private final CurrentAccount account;
    private final AuditLog audit;

    WithdrawalCodes(JdbcClient database, BlindIndex blind, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.blind = blind;
        this.account = account;
        this.audit = audit;
    }

    /** A code nobody has had before. Nobody can be told it again. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(propagation = Propagation.MANDATORY)
    public WithdrawalCode issue(RespondentId respondent) {
        WithdrawalCode code = WithdrawalCode.random();
        database.sql("""
                        insert into respondent.withdrawal_code (respondent_id, code) values (?, ?)
                        on conflict (respondent_id) do update set code = excluded.code, issued_at = now()""").params(respondent.value(), hash(code)).update();
        audit.record(account.id().toString(), "code.issued", respondent.value().toString(), Map.of());
        return code;
    }

    /** When the code that is valid now was given out. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public Optional<Instant> issuedAt(RespondentId respondent) {
        return database.sql("select issued_at from respondent.withdrawal_code where respondent_id = ?")
                .param(respondent.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whose code it is: the database shows the row to whoever shows the code. For this module alone: nobody else learns from a code whether it exists. */
    Optional<RespondentId> find(WithdrawalCode code) {
        byte[] hash = hash(code);
        database.sql("select set_config('app.code', ?, true)")
                .param(HexFormat.of().formatHex(hash))
                .query(String.class)
                .single();
        return database.sql("select respondent_id from respondent.withdrawal_code where code = ?")
                .param(hash)
                .query(UUID.class)
                .optional()
                .map(RespondentId::new);
    }

    private byte[] hash(WithdrawalCode code) {
        return blind.index(PURPOSE, code.digits());
    }
}
