package org.landfall.testimony;

import java.util.Optional;
import java.util.UUID;
import org.landfall.respondent.ConsentNarrowed;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.respondent.RespondentId;
import org.landfall.respondent.WithdrawalAsked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quotes end, and what was released is called back, in the same transaction in which a person allows it no longer. */
@Component
class Recall {
    private static final String OF_THE_PERSON = """
             interview_id in (select id from interview.published_record where respondent_id = ?) and state <> 'ENDED'""";

    private final JdbcClient database;
    private final ReleasedStore released;

    Recall(JdbcClient database, ReleasedStore released) {
        this.database = database;
        this.released = released;
    }

    /** Whoever wants to hear the words first has heard those that were noted as heard. */
    @EventListener
    void on(ConsentNarrowed event) {
        if (event.to() == Grant.NO && (event.use() == ConsentUse.TAKE_PART || event.use() == ConsentUse.QUOTES)) {
            end(event.respondent(), QuoteEnd.CONSENT, "");
        } else if (event.use() == ConsentUse.QUOTES && event.to() == Grant.AFTER_HEARING) {
            end(
                    event.respondent(),
                    QuoteEnd.CONSENT,
                    " and heard_at is null and state in ('ACCEPTED', 'SIGNED', 'RELEASED')");
        }
    }

    /** Nothing of the words stays; that there were some does, so that those who used them can be told. */
    @EventListener
    void on(WithdrawalAsked event) {
        end(event.respondent(), QuoteEnd.WITHDRAWN, "");
        database.sql("""
                        update testimony.quote set sealed = ''
                         where interview_id in (select id from interview.published_record where respondent_id = ?)""").param(event.respondent().value()).update();
    }

    /** Ended first: a release that goes on meanwhile is either waited for, and its copy found, or comes too late. */
    private void end(RespondentId respondent, QuoteEnd why, String which) {
        database.sql("update testimony.quote set state = 'ENDED', ended = ?, changed_at = now() where " + OF_THE_PERSON
                        + which + " returning released_id")
                .params(why.name(), respondent.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("released_id", UUID.class)))
                .list()
                .forEach(copy -> copy.ifPresent(released::callBack));
    }
}
