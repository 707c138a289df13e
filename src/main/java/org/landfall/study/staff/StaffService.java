package org.landfall.study.staff;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Interviewer;
import org.landfall.access.Interviewers;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of interviewers. Custodians keep it of everybody, interviewers of themselves. */
@Service
@Transactional
public class StaffService {
    private final JdbcClient database;
    private final Interviewers interviewers;
    private final CurrentAccount account;
    private final AuditLog audit;

    StaffService(JdbcClient database, Interviewers interviewers, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.interviewers = interviewers;
        this.account = account;
        this.audit = audit;
    }

    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public Profile mine() {
        return profiles(List.of(account.id())).getOrDefault(account.id(), Profile.UNKNOWN);
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Profile of(AccountId interviewer) {
        return profiles(List.of(interviewer)).getOrDefault(interviewer, Profile.UNKNOWN);
    }

    /** Interviewers by name, each with what is known. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<StaffLine> lines(int offset, int limit) {
        List<Interviewer> page = interviewers.page(offset, limit);
        Map<AccountId, Profile> known =
                profiles(page.stream().map(Interviewer::id).toList());
        return page.stream()
                .map(one -> new StaffLine(one, known.getOrDefault(one.id(), Profile.UNKNOWN)))
                .toList();
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public int count() {
        return interviewers.count();
    }

    @PreAuthorize("hasRole('INTERVIEWER')")
    public void keepMine(Profile profile) {
        write(account.id(), profile);
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    public void keep(AccountId interviewer, Profile profile) {
        write(interviewer, profile);
    }

    private Map<AccountId, Profile> profiles(List<AccountId> wanted) {
        Map<AccountId, Profile> profiles = new HashMap<>();
        database.sql("select * from study.interviewer where account_id = any (?)")
                .param(wanted.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    profiles.put(new AccountId(row.getObject("account_id", UUID.class)), ProfileRow.read(row));
                });
        return profiles;
    }

    private void write(AccountId interviewer, Profile profile) {
        database.sql("""
                        insert into study.interviewer (account_id, sex, languages, interviewing, distress, data_safety)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (account_id) do update set sex = excluded.sex, languages = excluded.languages,
                            interviewing = excluded.interviewing, distress = excluded.distress,
                            data_safety = excluded.data_safety""")
                .param(1, interviewer.value())
                .param(2, profile.sex().name())
                .param(3, ProfileRow.languages(profile))
                .param(4, profile.trained().get(Training.INTERVIEWING), Types.DATE)
                .param(5, profile.trained().get(Training.DISTRESS), Types.DATE)
                .param(6, profile.trained().get(Training.DATA_SAFETY), Types.DATE)
                .update();
        audit.record(account.id().toString(), "interviewer.profileKept", interviewer.toString(), Map.of());
    }
}
