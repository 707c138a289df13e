package org.landfall.interview.ui.review;

import org.landfall.interview.RetentionService;
import org.landfall.interview.WithdrawalService;
import org.landfall.respondent.ErasureService;
import org.landfall.shell.StepUpGuard;
import org.springframework.stereotype.Component;

/** What the list of records that were kept long enough calls. */
@Component
record RetentionActs(
        RetentionService retention, WithdrawalService withdrawals, ErasureService erasures, StepUpGuard guard) {}
