package org.landfall.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landfall.audit.AuditVerdict.Broken;
import org.landfall.crypto.CheckpointKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves that the log is as it was written: a million lines in some seconds, in constant memory. */
@Component
public class AuditVerification {
    private static final long TELLS_EVERY = 10_000;

    private final AuditChain chain;
    private final Checkpoints checkpoints;
    private final CheckpointKey key;
    private final TransactionTemplate oneMoment;

    AuditVerification(JdbcClient jdbc, CheckpointKey key, PlatformTransactionManager transactions) {
        this.chain = new AuditChain(jdbc);
        this.checkpoints = new Checkpoints(jdbc);
        this.key = key;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * @param kept a head that was kept elsewhere
     * @param progress is told every now and then how many lines are done
     */
    public AuditVerdict verify(Optional<AuditHead> kept, LongConsumer progress) {
        return Objects.requireNonNull(oneMoment.execute(_ -> walk(kept, progress)));
    }

    private AuditVerdict walk(Optional<AuditHead> kept, LongConsumer progress) {
        AuditChain.Head end = chain.head();
        List<AuditHead> heads = checkpoints.all();
        try (var checks = new HeadChecks(heads, this::genuine);
                var rows = chain.rows()) {
            ChainWalk walk = new ChainWalk(heads, kept, checks);
            for (var row : (Iterable<AuditRow>) rows::iterator) {
                Optional<Broken> broken = walk.pass(row);
                if (broken.isPresent()) {
                    return broken.get();
                }
                if (row.seq() % TELLS_EVERY == 0) {
                    progress.accept(row.seq());
                }
            }
            return walk.end(end);
        }
    }

    private boolean genuine(AuditHead head) {
        return key.signed(head.message(), head.signatureBytes());
    }
}
