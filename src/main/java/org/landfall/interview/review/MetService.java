package org.landfall.interview.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.landfall.access.AssignedStudies;
import org.landfall.interview.InterviewId;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.respondent.RespondentId;
import org.landfall.respondent.met.MetBefore;
import org.landfall.respondent.met.Recognised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose record it probably is as well, for the custodians who read it. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
@Transactional
public class MetService {
    private final JdbcClient database;
    private final MetBefore met;
    private final MetFlag flag;

    MetService(JdbcClient database, MetBefore met, MetFlag flag) {
        this.database = database;
        this.met = met;
        this.flag = flag;
    }

    /** @throws NoSuchInterviewException when it is not there or not handed in */
    @Transactional(readOnly = true)
    public List<MetLine> of(InterviewId id) {
        List<Recognised> found = met.of(respondent(id));
        Map<RespondentId, InterviewId> readable = readable(found);
        return found.stream()
                .map(one -> new MetLine(one, readable.get(one.other())))
                .toList();
    }

    public void decide(InterviewId id, Recognised recognised, Recognised.Finding finding) {
        RespondentId respondent = respondent(id);
        met.decide(respondent, recognised.other(), finding);
        interviewsOf(List.of(respondent, recognised.other())).values().forEach(flag::flag);
    }

    private RespondentId respondent(InterviewId id) {
        return database.sql(
                        "select respondent_id from interview.interview where id = ? and state in ('COMPLETED', 'APPROVED') and "
                                + AssignedStudies.only("study_id"))
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(RespondentId::new)
                .orElseThrow(NoSuchInterviewException::new);
    }

    private Map<RespondentId, InterviewId> readable(List<Recognised> found) {
        return found.isEmpty()
                ? Map.of()
                : interviewsOf(found.stream().map(Recognised::other).toList());
    }

    /** Of those that were handed in. */
    private Map<RespondentId, InterviewId> interviewsOf(List<RespondentId> respondents) {
        return database
                .sql("""
                        select respondent_id, id from interview.interview
                         where respondent_id = any (?) and state in ('COMPLETED', 'APPROVED') and\s""" + AssignedStudies.only("study_id"))
                .param(respondents.stream().map(RespondentId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new RespondentId(row.getObject(1, UUID.class)), new InterviewId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }
}
