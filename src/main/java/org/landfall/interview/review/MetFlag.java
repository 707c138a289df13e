package org.landfall.interview.review;

import org.landfall.interview.InterviewId;
import org.landfall.respondent.WithdrawalAsked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the tray's flag as the findings are. Tells nothing to whoever causes it: that may be the interviewer. */
@Component
class MetFlag {
    private final JdbcClient database;

    MetFlag(JdbcClient database) {
        this.database = database;
    }

    /** What it was taken for is not looked into any more. */
    @EventListener
    void on(WithdrawalAsked event) {
        database.sql("""
                        update interview.interview i set flags = flags & ~cast(:bit as integer)
                         where flags & :bit <> 0 and not exists (
                                   select from respondent.met_before m where m.respondent_id = i.respondent_id)""").param("bit", Flag.MET.bit()).update();
    }

    void flag(InterviewId id) {
        database.sql("""
                        update interview.interview i
                           set flags = (flags & ~cast(:bit as integer)) | case when exists (
                                   select from respondent.met_before m
                                    where m.respondent_id = i.respondent_id and m.finding is distinct from 'OTHER')
                               then :bit else 0 end
                         where id = :id""").param("bit", Flag.MET.bit()).param("id", id.value()).update();
    }
}
