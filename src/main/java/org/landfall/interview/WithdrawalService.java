package org.landfall.interview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people asked for with their cards, and by when it is to be done. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
@Transactional
public class WithdrawalService {
    private final JdbcClient database;
    private final CurrentAccount account;
    private final RecordUses uses;

    private record Talk(UUID id, UUID study, Instant startedAt) {}

    WithdrawalService(JdbcClient database, CurrentAccount account, RecordUses uses) {
        this.uses = uses;
        this.database = database;
        this.account = account;
    }

    /** What was not carried out yet, what was asked first first. */
    @Transactional(readOnly = true)
    public List<WithdrawalLine> open() {
        return database.sql("""
                        select w.respondent_id, r.pseudonym, r.created_at, w.asked_at, w.agreed_by,
                               (select i.language from interview.interview i where i.respondent_id = r.id
                                 order by i.started_at desc limit 1) as language
                          from respondent.withdrawal_request w join respondent.respondent r on r.id = w.respondent_id
                         where w.carried_out_at is null and\s""" + AssignedStudies.only("r.study_id") + " order by w.asked_at, r.pseudonym")
                .query((row, number) -> {
                    Instant asked = row.getTimestamp("asked_at").toInstant();
                    return new WithdrawalLine(
                            new RespondentId(row.getObject("respondent_id", UUID.class)),
                            row.getString("pseudonym"),
                            row.getString("language"),
                            asked,
                            WithdrawalDeadline.of(row.getTimestamp("created_at").toInstant(), asked),
                            WithdrawalLine.Agreement.of(row.getObject("agreed_by", UUID.class), account.id()));
                })
                .list();
    }

    /** Where numbers of that person's record stand that nobody can call back. */
    @Transactional(readOnly = true)
    public List<RecordUse> uses(RespondentId person) {
        Map<StudyId, List<Talk>> talks =
                database
                        .sql("""
                        select id, study_id as study, started_at from interview.interview
                         where respondent_id = ? and\s""" + AssignedStudies.only("study_id"))
                        .param(person.value())
                        .query(Talk.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(talk -> new StudyId(talk.study())));
        return talks.entrySet().stream()
                .flatMap(of -> uses(of.getKey(), of.getValue()).stream())
                .toList();
    }

    private List<RecordUse> uses(StudyId study, List<Talk> talks) {
        Instant first = talks.stream()
                .map(Talk::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return uses.of(
                study, talks.stream().map(talk -> new InterviewId(talk.id())).collect(Collectors.toSet()), first);
    }
}
