package org.landfall.interview;

import java.util.List;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.respondent.Consent;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.landfall.respondent.ConsentStep;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was agreed, after the talk: the interviewer looks after the own records, custodians after all that were handed in.
 * A change counts for every use from the moment it is committed.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
public class PermissionService {
    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final ConsentRecords consents;
    private final CurrentAccount account;

    PermissionService(
            InterviewRepository interviews, RecordOpening opening, ConsentRecords consents, CurrentAccount account) {
        this.interviews = interviews;
        this.opening = opening;
        this.consents = consents;
        this.account = account;
    }

    /** @throws NoSuchInterviewException when it is not there or not the caller's to see */
    @Transactional(readOnly = true)
    public Consent of(InterviewId id) {
        return consents.of(file(id));
    }

    /** Narrows a use, in one step and without a reason. */
    public Consent takeBack(InterviewId id, ConsentUse use, Grant to) {
        ConsentFile file = file(id);
        return consents.of(file).of(use).widerThan(to)
                ? added(file, new ConsentStep.TakenBack(account.id().value(), use, to))
                : consents.of(file);
    }

    /**
     * Allows more after a new conversation.
     *
     * @throws IllegalArgumentException without a note of it, or with one that is too long
     */
    public Consent widen(InterviewId id, ConsentUse use, Grant to, String note) {
        return added(file(id), new ConsentStep.Widened(account.id().value(), use, to, note.strip()));
    }

    private Consent added(ConsentFile file, ConsentStep step) {
        consents.add(file, List.of(step));
        return consents.of(file);
    }

    private ConsentFile file(InterviewId id) {
        return opening.consent((account.has(Role.CUSTODIAN)
                        ? interviews.findHandedIn(id)
                        : interviews.findOwn(id, account.id().value()))
                .orElseThrow(NoSuchInterviewException::new));
    }
}
