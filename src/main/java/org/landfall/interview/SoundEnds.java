package org.landfall.interview;

import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.respondent.ConsentNarrowed;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.respondent.RespondentId;
import org.landfall.respondent.RowsDeleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recordings are deleted in the same transaction in which a person does not allow recording any more. What was written stays. */
@Component
class SoundEnds {
    private static final String OF_THE_PERSON = """
            select a.id from interview.attachment a join interview.interview i on i.id = a.interview_id
             where i.respondent_id = ? and a.sound""";

    private final JdbcClient database;
    private final CurrentAccount account;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    SoundEnds(JdbcClient database, CurrentAccount account, AuditLog audit, ApplicationEventPublisher events) {
        this.database = database;
        this.account = account;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    void on(ConsentNarrowed event) {
        if (event.use() == ConsentUse.RECORDING && event.to() != Grant.YES && delete(event.respondent()) > 0) {
            events.publishEvent(new RowsDeleted(event.respondent()));
            audit.record(
                    account.id().toString(),
                    "recording.deleted",
                    event.respondent().value().toString(),
                    Map.of());
        }
    }

    private int delete(RespondentId person) {
        database.sql("delete from interview.attachment_chunk where attachment_id in (" + OF_THE_PERSON + ")")
                .param(person.value())
                .update();
        return database.sql("delete from interview.attachment where id in (" + OF_THE_PERSON + ")")
                .param(person.value())
                .update();
    }
}
