package org.landfall.interview.review;

import java.util.Optional;
import org.landfall.access.AccountId;
import org.landfall.interview.InterviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fees that were paid for a talk, and whether somebody allowed those above the study's limit. */
@Component
class Fees {
    private final JdbcClient database;

    Fees(JdbcClient database) {
        this.database = database;
    }

    private record Row(int flags, byte[] figures, int highest, boolean allowed) {}

    /** A fee that nobody has allowed yet; empty for none, and for one that the study pays anyway. */
    Optional<UnallowedFee> unallowed(OpenedRecord record) {
        return row(record.id())
                .filter(row -> Flag.of(row.flags()).contains(Flag.FEE) && !row.allowed())
                .map(row ->
                        new UnallowedFee(record.seal().figures(row.figures()).fee(), row.highest()))
                .filter(UnallowedFee::above);
    }

    void allow(InterviewId id, AccountId custodian) {
        database.sql("""
                        insert into interview.fee_allowed (interview_id, allowed_by) values (?, ?)
                        on conflict (interview_id) do nothing""").params(id.value(), custodian.value()).update();
    }

    /** What is handed in once more is looked at once more. */
    void forget(InterviewId id) {
        database.sql("delete from interview.fee_allowed where interview_id = ?")
                .param(id.value())
                .update();
    }

    private Optional<Row> row(InterviewId id) {
        return database.sql("""
                        select i.flags, i.figures, coalesce(c.highest_fee, 0) as highest,
                               exists (select 1 from interview.fee_allowed f where f.interview_id = i.id) as allowed
                          from interview.interview i left join study.charter c on c.study_id = i.study_id
                         where i.id = ? and i.figures is not null""")
                .param(id.value())
                .query((row, number) -> new Row(row.getInt(1), row.getBytes(2), row.getInt(3), row.getBoolean(4)))
                .optional();
    }
}
