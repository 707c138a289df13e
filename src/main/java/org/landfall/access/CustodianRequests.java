package org.landfall.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests that wait for a custodian; at most one an account. */
@Repository
class CustodianRequests {
    record Waiting(UUID id, UUID account, CustodianRequest.Kind kind, UUID askedBy, Instant asked) {}

    private static final String WAITING = """
            select id, account_id as account, kind, asked_by, asked from access.custodian_request
            where decided is null
            """;

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final CurrentAccount current;
    private final AuditLog audit;

    CustodianRequests(JdbcClient jdbc, AccountRepository accounts, CurrentAccount current, AuditLog audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    /** A new installation has nobody who could confirm; once there has been a custodian, it never holds again. */
    boolean adminMayActAlone() {
        return !accounts.existsByCustodianOnceTrue();
    }

    AccessOutcome ask(AccountEntity account, CustodianRequest.Kind kind) {
        accounts.saveAndFlush(account);
        int added = jdbc.sql("""
                        insert into access.custodian_request (id, account_id, kind, asked_by, asked)
                        values (:id, :account, :kind, :by, now())
                        on conflict (account_id) where decided is null do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("account", account.id().value())
                .param("kind", kind.name())
                .param("by", current.id().value())
                .update();
        if (added == 1) {
            audit.record(
                    current.id().toString(), "custodian.ask", account.id().toString(), Map.of("kind", kind.name()));
        }
        return new AccessOutcome.Asked();
    }

    void forget(AccountEntity account) {
        jdbc.sql("delete from access.custodian_request where account_id = :account and decided is null")
                .param("account", account.id().value())
                .update();
    }

    List<Waiting> waiting() {
        return jdbc.sql(WAITING + " order by asked").query(Waiting.class).list();
    }

    Optional<Waiting> lock(UUID id) {
        return jdbc.sql(WAITING + " and id = :id for update")
                .param("id", id)
                .query(Waiting.class)
                .optional();
    }

    void decide(Waiting request, boolean granted) {
        jdbc.sql("""
                        update access.custodian_request
                        set decided = :at, decided_by = :by, granted = :granted where id = :id
                        """)
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .param("by", current.id().value())
                .param("granted", granted)
                .param("id", request.id())
                .update();
    }
}
