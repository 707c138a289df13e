package org.landfall.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.landfall.crypto.CheckpointKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Signs where the log has got to: at every hundredth line, ten minutes after a line at the latest, at the start and at
 * the end. It does so in a thread of its own, so that nobody's act waits for it or fails with it.
 */
@Component
public class AuditHeads implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);
    private static final int EVERY_LINES = 100;
    private static final int LONGEST_END_SECONDS = 5; // the database may be gone already
    private static final int WAITS_MINUTES = 9; // looked at once a minute: ten at most

    private final AuditChain chain;
    private final Checkpoints checkpoints;
    private final CheckpointKey key;
    private final AuditWitness witness;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-heads").factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long signedLine;
    private volatile @Nullable Instant waiting;
    private volatile @Nullable Instant failing;

    @Autowired
    AuditHeads(AuditChain chain, Checkpoints checkpoints, CheckpointKey key, AuditWitness witness) {
        this(chain, checkpoints, key, witness, InstantSource.system());
    }

    AuditHeads(
            AuditChain chain, Checkpoints checkpoints, CheckpointKey key, AuditWitness witness, InstantSource clock) {
        this.clock = clock;
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.key = key;
        this.witness = witness;
    }

    /**
     * @param last the last signed head, if there is one yet
     * @param line the last line of the log
     * @param witnessChosen whether the operator named a file for it
     * @param witnessFailing since when that file cannot be written
     * @param signingFailing since when no head can be signed
     */
    public record State(
            Optional<AuditHead> last,
            long line,
            boolean witnessChosen,
            Optional<Instant> witnessFailing,
            Optional<Instant> signingFailing) {}

    public State state() {
        return new State(
                checkpoints.last(),
                chain.head().seq(),
                witness.chosen(),
                witness.failing(),
                Optional.ofNullable(failing));
    }

    @Override
    public void bindTo(MeterRegistry figures) {
        Gauge.builder("landfall.audit.line", chain, log -> log.head().seq())
                .description("The last line of the log of acts")
                .register(figures);
        Gauge.builder(
                        "landfall.audit.signed.line",
                        checkpoints,
                        heads -> heads.last().map(AuditHead::line).orElse(0L))
                .description("The last line with a signed head")
                .register(figures);
        Gauge.builder("landfall.audit.failing", this, heads -> heads.fails() ? 1 : 0)
                .description("1 when heads cannot be signed or the witness cannot be written")
                .register(figures);
    }

    private boolean fails() {
        return failing != null || witness.failing().isPresent();
    }

    /** The head of this moment, signed; for somebody who wants to print it. */
    public AuditHead signedNow() {
        return sign().orElseThrow(() -> new IllegalStateException("There is no line to sign yet"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.execute(this::trySign);
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    void appended(long line) {
        if (line - signedLine >= EVERY_LINES && asked.compareAndSet(false, true)) {
            try {
                thread.execute(this::trySign);
            } catch (RejectedExecutionException ending) {
                LOG.debug("The last head was signed already");
            }
        }
    }

    void look() {
        try {
            if (chain.head().seq() == signedLine) {
                waiting = null;
            } else if (waiting == null && failing == null) {
                waiting = clock.instant();
            } else if (failing != null || waited()) {
                trySign();
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** A clock that was put back makes no line wait for longer. */
    private boolean waited() {
        Instant since = waiting;
        return since != null
                && (ChronoUnit.MINUTES.between(since, clock.instant()) >= WAITS_MINUTES
                        || clock.instant().isBefore(since));
    }

    private void trySign() {
        try {
            sign();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private synchronized Optional<AuditHead> sign() {
        asked.set(false);
        Optional<AuditHead> last = checkpoints.last();
        AuditChain.Head head = chain.head();
        if (last.map(AuditHead::line).orElse(0L) < head.seq()) {
            AuditHead fresh = new AuditHead(
                    last.map(AuditHead::number).orElse(0L) + 1,
                    head.seq(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    head.hash(),
                    null);
            AuditHead done = fresh.signedWith(key.sign(fresh.message()));
            last = checkpoints.add(done) ? Optional.of(done) : checkpoints.last();
        }
        last.ifPresent(done -> {
            signedLine = done.line();
            witness.show(done);
        });
        waiting = null;
        failing = null;
        return last;
    }

    private void failed(RuntimeException e) {
        if (failing == null) {
            LOG.warn(
                    "The head of the audit log could not be signed ({})",
                    e.getClass().getSimpleName());
            failing = clock.instant();
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        thread.execute(this::trySign);
        thread.shutdown();
        boolean done = thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        LOG.debug("Signed at the end: {}", done);
    }
}
