package org.landfall.respondent;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.landfall.access.ActingAs;
import org.landfall.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks with the code of a card, without a name and without an account. Whether there is such a code is never told: a
 * wrong one and a right one end in the same way.
 */
@Service
public class WithdrawalRequests {
    private final JdbcClient database;
    private final WithdrawalCodes codes;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    WithdrawalRequests(JdbcClient database, WithdrawalCodes codes, ApplicationEventPublisher events, AuditLog audit) {
        this.database = database;
        this.codes = codes;
        this.events = events;
        this.audit = audit;
    }

    @PermitAll
    @Transactional
    public void ask(String typed) {
        WithdrawalCode.read(typed).flatMap(codes::find).ifPresent(respondent -> {
            actAsSystem();
            ask(respondent);
        });
    }

    /** The right code was shown: what it asks for is done by nobody's account, to the end of this transaction. */
    private void actAsSystem() {
        database.sql("select set_config('app.account', ?, true), set_config('app.role', 'SYSTEM', true)")
                .param(ActingAs.SYSTEM.toString())
                .query()
                .singleRow();
    }

    private void ask(RespondentId respondent) {
        int fresh = database.sql("""
                        insert into respondent.withdrawal_request (respondent_id) values (?)
                        on conflict (respondent_id) do nothing""").param(respondent.value()).update();
        if (fresh == 1) {
            forgetTraits(respondent);
            events.publishEvent(new WithdrawalAsked(respondent));
            audit.record("system", "withdrawal.asked", respondent.value().toString(), Map.of());
        }
    }

    private void forgetTraits(RespondentId respondent) {
        database.sql("delete from respondent.met_token where respondent_id = ?")
                .param(respondent.value())
                .update();
        database.sql("delete from respondent.met_before where ? in (respondent_id, earlier_id)")
                .param(respondent.value())
                .update();
    }
}
