package org.landfall.interview;

import org.landfall.access.AccountId;
import org.landfall.access.CurrentAccount;
import org.landfall.access.SiteId;
import org.landfall.study.CharterService;
import org.landfall.study.StudyId;
import org.landfall.study.staff.InterpreterService;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.StaffService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of those who would hold a talk, to be looked at before it is agreed on. */
@Service
@Transactional(readOnly = true)
public class ColleagueService {
    private final StaffService staff;
    private final InterpreterService register;
    private final CharterService charters;
    private final CurrentAccount account;

    ColleagueService(StaffService staff, InterpreterService register, CharterService charters, CurrentAccount account) {
        this.staff = staff;
        this.register = register;
        this.charters = charters;
        this.account = account;
    }

    /** The caller, at the own place. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public Colleagues mine(StudyId study) {
        return of(account.id(), study, account.site());
    }

    /** Of others only custodians are told. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public Colleagues of(AccountId interviewer, StudyId study, SiteId site) {
        Profile profile = account.id().equals(interviewer) ? staff.mine() : staff.of(interviewer);
        return new Colleagues(profile, register.of(site), charters.limits(study).trainingMonths());
    }
}
