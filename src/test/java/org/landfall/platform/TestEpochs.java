package org.landfall.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.landfall.access.ActingAs;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.EpochCopy;
import org.landfall.crypto.Epochs;
import org.landfall.crypto.Rewrapping;
import org.landfall.crypto.StudyKeys;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keepers of the keys of days whose clock a test sets, after all that tests did before. */
@Lazy // benches start the application beside these classes
@Component
class TestEpochs {
    private final Epochs epochs;
    private final Rewrapping rewrapping;
    private final EpochCopy copy;
    private final StudyKeys studyKeys;
    private final ActingAs acting;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    TestEpochs(
            Epochs epochs,
            Rewrapping rewrapping,
            EpochCopy copy,
            StudyKeys studyKeys,
            ActingAs acting,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.epochs = epochs;
        this.rewrapping = rewrapping;
        this.copy = copy;
        this.studyKeys = studyKeys;
        this.acting = acting;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** From then on a key may begin. */
    Instant later() {
        return epochs.newestBegan()
                .orElse(Instant.now())
                .plus(2, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.HOURS);
    }

    EpochKeeper keeper(ClockWatch clock) {
        return new EpochKeeper(epochs, rewrapping, copy, studyKeys, acting, audit, transaction, clock);
    }
}
