package org.landfall;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the table of interviews with rows that hold nothing, as many as wanted, for lists that must stay fast. */
public final class ManyInterviews {
    /** As many pseudonyms as this way of writing a number gives. */
    public static final int MOST = 500_000;

    /** Every one of a process has a number of its own, and so a pseudonym. */
    private static final AtomicInteger MADE = new AtomicInteger();

    private final JdbcClient database;
    private final UUID study;

    public ManyInterviews(JdbcClient database, UUID study) {
        this.database = database;
        this.study = study;
    }

    /** So many more, the talks begun over the last ninety days. */
    public void add(int number, UUID site, UUID interviewer, String state) {
        int before = MADE.getAndAdd(number);
        database.sql("set local role landfall").update(); // whoever the test acts as
        addPeople(before, number, interviewer);
        int added = database.sql("""
                        insert into interview.interview
                            (id, study_id, site_id, interviewer_id, respondent_id, pseudonym, instrument_id, language, state,
                             keyset_id, data_key, flags, started_at, completed_at)
                        select gen_random_uuid(), p.study_id, ?, ?, p.id, p.pseudonym,
                               (select id from instrument.instrument_version where state = 'PUBLISHED' limit 1), 'en', ?,
                               'none', '', (random() * 31)::integer, now() - random() * interval '90 days',
                               case when ? = 'DRAFT' then null else now() - random() * interval '90 days' end
                          from respondent.respondent p
                         where p.study_id = ? and not exists (
                               select from interview.interview i where i.respondent_id = p.id) and p.held_by = ?""")
                .params(site, interviewer, state, state, study, interviewer)
                .update();
        if (added == 0) {
            throw new IllegalStateException("no interview was made: a list of none shows nothing");
        }
        database.sql("analyze interview.interview").update();
        database.sql("reset role").update();
    }

    /**
     * A statement of its own, with its statistics: what looks after the reference of an interview to its person would else
     * keep the plan of an empty table, and read all of it a hundred thousand times.
     */
    private void addPeople(int before, int number, UUID interviewer) {
        database.sql("""
                        insert into respondent.respondent (id, study_id, held_by, pseudonym)
                        select gen_random_uuid(), ?, ?,
                               'LF-' || translate(lpad(to_hex(n % 65536), 4, '0'), '01abcdef', 'GHABCDEF')
                                     || '-' || lpad((90 + n / 65536)::text, 2, '0')
                          from generate_series(?, ?) n
                            on conflict (pseudonym) do nothing""")
                .params(study, interviewer, before + 1, before + number)
                .update();
        database.sql("analyze respondent.respondent").update();
    }
}
