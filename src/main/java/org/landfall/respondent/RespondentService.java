package org.landfall.respondent;

import java.util.UUID;
import org.landfall.access.AssignedStudies;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out pseudonyms. The audit line is that of the interview or appointment it is given out for, in the same transaction. */
@Service
public class RespondentService {
    private final JdbcClient database;
    private final AssignedStudies assigned;

    RespondentService(JdbcClient database, AssignedStudies assigned) {
        this.database = database;
        this.assigned = assigned;
    }

    /** A new respondent under a pseudonym nobody has had before. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(propagation = Propagation.MANDATORY)
    public Respondent register(StudyId study) {
        assigned.require(study.value());
        while (true) {
            Respondent respondent = new Respondent(new RespondentId(UUID.randomUUID()), Pseudonym.random());
            int stored = database.sql("""
                            insert into respondent.respondent (id, study_id, pseudonym) values (?, ?, ?)
                            on conflict (pseudonym) do nothing""")
                    .params(
                            respondent.id().value(),
                            study.value(),
                            respondent.pseudonym().value())
                    .update();
            if (stored == 1) {
                return respondent;
            }
        }
    }

    /** Not even the pseudonym remains of somebody who did not agree. Goes after everything that names it. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(RespondentId respondent) {
        database.sql("delete from respondent.respondent where id = ? and " + AssignedStudies.only("study_id"))
                .param(respondent.value())
                .update();
    }
}
