package org.landfall.interview;

import org.landfall.respondent.ErasureService;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts those of whom a study has no record: of a talk that did not come about the day, the site and the reason are kept. */
@Service
public class AbsentRecords {
    private final JdbcClient database;
    private final ErasureService erasures;

    AbsentRecords(JdbcClient database, ErasureService erasures) {
        this.database = database;
        this.erasures = erasures;
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Absent of(StudyId study) {
        int refused = database.sql("select count(*) from interview.not_held where study_id = ? and ending = ?")
                .params(study.value(), Ending.REFUSED.name())
                .query(Integer.class)
                .single();
        return new Absent(refused, erasures.erased(study));
    }
}
