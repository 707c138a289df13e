package org.landfall.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.landfall.access.People;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.interview.ApprovedInterview;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.stereotype.Component;

/** Vintages for tests, each of a study of its own. */
@Component
public class TestVintages {
    private final VintageCutter cutter;
    private final People people;

    TestVintages(VintageCutter cutter, People people) {
        this.cutter = cutter;
        this.people = people;
    }

    public Vintage cut(int people) {
        return cut(TestRecords.people(people, 11));
    }

    Vintage cut(List<ApprovedInterview> records) {
        return cut(records, false);
    }

    Vintage cut(List<ApprovedInterview> records, boolean documents) {
        var study = new Study(new StudyId(UUID.randomUUID()), "TEST", "Test", "test");
        var cut = people.asSystem(
                () -> cutter.cut(study, documents, Instant.now(), "tester", TestRecords.source(records)));
        return ((Cut) Objects.requireNonNull(cut)).vintage();
    }
}
