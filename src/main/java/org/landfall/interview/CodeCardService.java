package org.landfall.interview;

import java.time.Instant;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.respondent.ConsentRecords;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.WithdrawalCode;
import org.landfall.respondent.WithdrawalCodes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The card with the withdrawal code, made by the interviewer while the person is there. */
@Service
@Transactional
@PreAuthorize("hasRole('INTERVIEWER')")
public class CodeCardService {
    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final ConsentRecords consents;
    private final WithdrawalCodes codes;
    private final CurrentAccount account;

    CodeCardService(
            InterviewRepository interviews,
            RecordOpening opening,
            ConsentRecords consents,
            WithdrawalCodes codes,
            CurrentAccount account) {
        this.interviews = interviews;
        this.opening = opening;
        this.consents = consents;
        this.codes = codes;
        this.account = account;
    }

    /** When the card that is valid now was made; empty when there is none yet. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(InterviewId id) {
        return codes.issuedAt(own(id).respondent());
    }

    /**
     * A new code, told this once. One that was given out before is valid no more.
     *
     * @throws InterviewClosedException when it takes no answers any more, or nobody has agreed to take part
     */
    public WithdrawalCode make(InterviewId id) {
        InterviewRow row = own(id);
        boolean agreed = consents.of(opening.consent(row)).allows(ConsentUse.TAKE_PART);
        if (!row.line().state().takesAnswers() || !agreed) {
            throw new InterviewClosedException();
        }
        return codes.issue(row.respondent());
    }

    private InterviewRow own(InterviewId id) {
        return interviews.findOwn(id, account.id().value()).orElseThrow(NoSuchInterviewException::new);
    }
}
