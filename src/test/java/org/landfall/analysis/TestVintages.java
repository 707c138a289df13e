package org.landfall.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.Account;
import org.landfall.access.AccountId;
import org.landfall.access.People;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.analysis.VintageCutter.Signing;
import org.landfall.interview.ApprovedInterview;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Vintages for tests, each of a study of its own. */
@Component
public class TestVintages {
    static final Fieldwork FIELDWORK = new Fieldwork(
            new Label(Map.of("en", "By churches and by word of mouth.", "ko", "교회와 지인의 소개로 찾았습니다.")), 2019, 2025);

    private final VintageCutter cutter;
    private final CutService cuts;
    private final People people;
    private final JdbcClient database;

    TestVintages(VintageCutter cutter, CutService cuts, People people, JdbcClient database) {
        this.cutter = cutter;
        this.cuts = cuts;
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
            return cutter.cut(
                    study, documents, Instant.now(), signing(study), TestRecords.source(records), progress -> {});
        });
        return ((Cut) Objects.requireNonNull(cut)).vintage();
    }

    /** A signature under the proposal that waits, or a new one; by people who are nobody here. */
    Signing signing(Study study) {
        var waiting = database.sql("select id from analysis.cut_proposal where study = ? and agreed is null")
                .param(study.id().value())
                .query(UUID.class)
                .optional();
        return new Signing(waiting.orElseGet(() -> proposed(study)), AccountId.random(), FIELDWORK);
    }

    private UUID proposed(Study study) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into analysis.cut_proposal
                            (id, study, documents, asked_by, asked_at, keyset_id, data_key, sealed)
                        values (?, ?, false, gen_random_uuid(), now(), '', '', '')""").params(id, study.id().value()).update();
        return id;
    }

    /** One that waits, as the preview of a whole study would have brought it about. */
    public UUID proposed(Account custodian, Study study) {
        return people.as(custodian, () -> {
            cuts.propose(study, met(), FIELDWORK);
            return Objects.requireNonNull(cuts.waiting().get(study.id())).id();
        });
    }

    static VintagePreview met() {
        return new VintagePreview(
                false,
                Instant.now(),
                new CutTally(7919, 6421, 6421, 0, 800, 98, 600, 0),
                List.of(),
                List.of(),
                Set.of());
    }
}
