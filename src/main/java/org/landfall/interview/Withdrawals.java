package org.landfall.interview;

import org.landfall.respondent.WithdrawalAsked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A record whose person asked for it takes no answers, is read by nobody and enters no vintage from that moment on. */
@Component
class Withdrawals {
    private final JdbcClient database;

    Withdrawals(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(WithdrawalAsked event) {
        database.sql("update interview.interview set state = 'WITHDRAWN' where respondent_id = ?")
                .param(event.respondent().value())
                .update();
    }
}
