package org.landfall.study;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Studies in which tests hold interviews: the first one is open from the start, one of a test's own when it says so. */
@Component
@Order(30)
public class OpenStudies implements ApplicationRunner {
    private final JdbcClient database;
    private final boolean demo;

    OpenStudies(JdbcClient database, @Value("${landfall.demo:false}") boolean demo) {
        this.database = database;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo) {
            database.sql("select id from study.study where code = 'DC1'")
                    .query(UUID.class)
                    .optional()
                    .map(StudyId::new)
                    .ifPresent(this::openWithoutLimits);
        }
    }

    /** Tests of the demo hold more talks a day than anybody should. */
    private void openWithoutLimits(StudyId study) {
        open(study);
        database.sql("update study.charter set most_a_day = 1000, most_a_week = 1000 where study_id = ?")
                .param(study.value())
                .update();
    }

    public void open(StudyId study) {
        database.sql("""
                        insert into study.charter (study_id, opened_at, opened_by) values (?, now(), gen_random_uuid())
                        on conflict (study_id) do nothing""").param(study.value()).update();
    }
}
