package org.landfall.interview;

import java.time.Instant;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.vault.ContactReason;
import org.landfall.respondent.vault.Identity;
import org.landfall.respondent.vault.IdentityService;
import org.landfall.respondent.vault.OnFile;
import org.landfall.respondent.vault.RecontactService;
import org.landfall.respondent.vault.VaultOutcome;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the person of an own interview is reached: handed to the vault while it takes answers, and read back by nobody here.
 * Custodians too ask that somebody be contacted again.
 */
@Service
@Transactional
@PreAuthorize("hasRole('INTERVIEWER')")
public class ContactService {
    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final IdentityService identities;
    private final RecontactService recontacts;
    private final ConsentRecords consents;
    private final CurrentAccount account;

    ContactService(
            InterviewRepository interviews,
            RecordOpening opening,
            IdentityService identities,
            RecontactService recontacts,
            ConsentRecords consents,
            CurrentAccount account) {
        this.interviews = interviews;
        this.opening = opening;
        this.identities = identities;
        this.recontacts = recontacts;
        this.consents = consents;
        this.account = account;
    }

    /** Whether the study has a vault to seal to. */
    @Transactional(readOnly = true)
    public boolean takes(InterviewId id) {
        return identities.takes(own(id).respondent());
    }

    @Transactional(readOnly = true)
    public Optional<OnFile> onFile(InterviewId id) {
        return identities.onFile(own(id).respondent());
    }

    /** @throws InterviewClosedException when it takes no answers any more */
    public VaultOutcome seal(InterviewId id, Identity identity) {
        InterviewRow row = own(id);
        if (!row.line().state().takesAnswers()) {
            throw new InterviewClosedException();
        }
        return identities.seal(opening.consent(row), identity);
    }

    /** Whether the person allows to be contacted. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public boolean allowed(InterviewId id) {
        return consents.of(file(id)).allows(ConsentUse.CONTACT);
    }

    /** Since when it waits that the person be contacted again. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public Optional<Instant> wished(InterviewId id) {
        return recontacts.since(file(id));
    }

    /** Says that the person should be contacted again. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public VaultOutcome wish(InterviewId id, ContactReason reason, String note) {
        return recontacts.mark(file(id), reason, note);
    }

    private ConsentFile file(InterviewId id) {
        return opening.consent(
                account.has(Role.CUSTODIAN)
                        ? interviews.findHandedIn(id).orElseThrow(NoSuchInterviewException::new)
                        : own(id));
    }

    private InterviewRow own(InterviewId id) {
        return interviews.findOwn(id, account.id().value()).orElseThrow(NoSuchInterviewException::new);
    }
}
