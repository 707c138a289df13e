package org.landfall.testimony;

import org.landfall.respondent.WithdrawalAsked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a record whose person asked for it nothing that was marked remains, from that moment on. */
@Component
class ForgottenMarks {
    private final JdbcClient database;

    ForgottenMarks(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(WithdrawalAsked event) {
        database.sql("""
                        delete from testimony.coding where interview_id in
                               (select id from interview.published_record where respondent_id = ?)""").param(event.respondent().value()).update();
    }
}
