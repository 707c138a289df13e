package org.landfall.interview;

import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.respondent.vault.ContactReason;
import org.landfall.respondent.vault.Identity;
import org.landfall.respondent.vault.IdentityService;
import org.landfall.respondent.vault.OnFile;
import org.landfall.respondent.vault.RecontactService;
import org.landfall.respondent.vault.VaultOutcome;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the person of an own interview is reached: handed to the vault while it takes answers, and read back by nobody here. */
@Service
@Transactional
@PreAuthorize("hasRole('INTERVIEWER')")
public class ContactService {
    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final IdentityService identities;
    private final RecontactService recontacts;
    private final CurrentAccount account;

    ContactService(
            InterviewRepository interviews,
            RecordOpening opening,
            IdentityService identities,
            RecontactService recontacts,
            CurrentAccount account) {
        this.interviews = interviews;
        this.opening = opening;
        this.identities = identities;
        this.recontacts = recontacts;
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

    /** Says that the person should be contacted again. */
    public VaultOutcome wish(InterviewId id, ContactReason reason, String note) {
        return recontacts.mark(own(id).respondent(), reason, note);
    }

    private InterviewRow own(InterviewId id) {
        return interviews.findOwn(id, account.id().value()).orElseThrow(NoSuchInterviewException::new);
    }
}
