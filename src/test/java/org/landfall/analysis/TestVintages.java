package org.landfall.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.landfall.access.People;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.interview.ApprovedInterview;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Vintages for tests, each of a study of its own. */
@Component
public class TestVintages {
    private final VintageCutter cutter;
    private final People people;
    private final JdbcClient database;

    TestVintages(VintageCutter cutter, People people, JdbcClient database) {
        this.cutter = cutter;
        this.people = people;
        this.database = database;
    }

    public Vintage cut(int people) {
        return cut(TestRecords.people(people, 11));
    }

    /** So many who wished to go to South Korea for work, and so many to the United States for their families. */
    public Vintage ofTwoKinds(int koreans, int americans) {
        var records = new ArrayList<ApprovedInterview>();
        for (int i = 0; i < koreans + americans; i++) {
            boolean korean = i < koreans;
            records.add(TestRecords.record(
                    TestRecords.answer("dest_first", korean ? "KR" : "US"),
                    TestRecords.answer("rs_main1", korean ? "jobs" : "family")));
        }
        return cut(records);
    }

    Vintage cut(List<ApprovedInterview> records) {
        return cut(records, false);
    }

    Vintage cut(List<ApprovedInterview> records, boolean documents) {
        UUID id = UUID.randomUUID();
        String code = "T" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var study = new Study(new StudyId(id), "TEST", "Test", "test");
        var cut = people.asSystem(() -> {
            database.sql("insert into study.study (id, code, name, form_id) values (?, ?, 'Test', 'test')")
                    .params(id, code)
                    .update();
            return cutter.cut(study, documents, Instant.now(), "tester", TestRecords.source(records));
        });
        return ((Cut) Objects.requireNonNull(cut)).vintage();
    }
}
