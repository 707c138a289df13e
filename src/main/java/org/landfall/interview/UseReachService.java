package org.landfall.interview;

import java.util.List;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.RespondentId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a custodian tells somebody who takes one use back: where it led to so far. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CUSTODIAN')")
public class UseReachService {
    private final InterviewRepository interviews;
    private final WithdrawalService withdrawals;
    private final QuoteUses quotes;

    UseReachService(InterviewRepository interviews, WithdrawalService withdrawals, QuoteUses quotes) {
        this.interviews = interviews;
        this.withdrawals = withdrawals;
        this.quotes = quotes;
    }

    /** @throws NoSuchInterviewException when it is not there or not the caller's to see */
    public UseReach of(InterviewId id, ConsentUse use) {
        RespondentId person = interviews
                .findHandedIn(id)
                .orElseThrow(NoSuchInterviewException::new)
                .respondent();
        return switch (use) {
            case TABLES -> new UseReach(withdrawals.uses(person), List.of());
            case QUOTES -> new UseReach(List.of(), quotes.of(person));
            case TAKE_PART, RECORDING, CONTACT, HAND_OVER -> UseReach.NONE;
        };
    }
}
