package org.landfall.study;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Studies in which tests hold interviews: the first one is open from the start, one of a test's own when it says so. */
@Component
public class OpenStudies {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final boolean demo;

    OpenStudies(JdbcClient database, TransactionTemplate transaction, @Value("${landfall.demo:false}") boolean demo) {
        this.database = database;
        this.transaction = transaction;
        this.demo = demo;
    }

    /** Once the application has made it. */
    public void openTheFirst() {
        if (!demo) {
            transaction.executeWithoutResult(_ -> first().ifPresent(this::openWithoutLimits));
        }
    }

    private Optional<StudyId> first() {
        database.sql("set local role landfall").update();
        return database.sql("select id from study.study where code = 'DC1'")
                .query(UUID.class)
                .optional()
                .map(StudyId::new);
    }

    /** Tests of the demo hold more talks a day than anybody should. */
    private void openWithoutLimits(StudyId study) {
        open(study);
        asOwner(() -> database.sql("update study.charter set most_a_day = 1000, most_a_week = 1000 where study_id = ?")
                .param(study.value())
                .update());
    }

    public void open(StudyId study) {
        asOwner(() -> database.sql("""
                        insert into study.charter (study_id, opened_at, opened_by) values (?, now(), gen_random_uuid())
                        on conflict (study_id) do nothing""").param(study.value()).update());
    }

    /** Whoever the test acts as. */
    private void asOwner(Runnable work) {
        transaction.executeWithoutResult(_ -> {
            database.sql("set local role landfall").update();
            work.run();
            database.sql("reset role").update();
        });
    }
}
