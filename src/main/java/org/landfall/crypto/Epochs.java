package org.landfall.crypto;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys that lie outside the database and outside every backup, one for each day. Whatever wraps a data key was begun
 * before that key was forgotten, and dies {@link #LIFE} after it began: so does every older copy of the data key.
 */
@Component
public class Epochs {
    /** At the latest, whatever a backup holds. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofDays(35);

    /** Two hours less, since it is looked at every hour. */
    public static final Duration LIFE = FORGOTTEN_AFTER.minusHours(2);

    private final EpochFolder folder;
    private final EpochStore store;
    private final WrappedColumns columns;
    private final TransactionTemplate ownTransaction;
    private final Map<Long, EpochKey> opened = new ConcurrentHashMap<>();
    private volatile long newest = Long.MIN_VALUE;

    Epochs(EpochFolder folder, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.folder = folder;
        this.store = new EpochStore(jdbc);
        this.columns = new WrappedColumns(jdbc);
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** When the newest began, in the database or as a file: a restored database knows no younger one. */
    public Optional<Instant> newestBegan() {
        return Stream.concat(folder.epochs().stream(), store.standing().stream().map(EpochStore.Row::epoch))
                .max(Long::compare)
                .map(Instant::ofEpochSecond);
    }

    /** Begins a new epoch when the newest is that old. Committed on its own, before anything is wrapped by it. */
    public Optional<Instant> turn(Instant now, Duration old) {
        Optional<EpochKey> begun = Objects.requireNonNull(ownTransaction.execute(_ -> {
            store.lock();
            OptionalLong last = store.newest();
            if (last.isPresent()
                    && Files.exists(folder.file(last.getAsLong()))
                    && Instant.ofEpochSecond(last.getAsLong()).isAfter(now.minus(old))) {
                return Optional.empty();
            }
            long next = Math.max(now.getEpochSecond(), last.orElse(Long.MIN_VALUE + 1) + 1);
            EpochKey made = folder.make(next);
            store.insert(made);
            return Optional.of(made);
        }));
        newest = Objects.requireNonNull(ownTransaction.execute(_ -> store.newest()))
                .orElseThrow();
        return begun.map(EpochKey::began);
    }

    /**
     * Destroys what is old enough and wraps nothing any more.
     *
     * @return what was destroyed, and where something still lies under an epoch that should have been
     */
    public Destroyed destroyOld(Instant now) {
        return Objects.requireNonNull(ownTransaction.execute(_ -> {
            store.lock();
            List<Long> old = Stream.concat(
                            folder.epochs().stream(), store.standing().stream().map(EpochStore.Row::epoch))
                    .distinct()
                    .filter(epoch -> epoch != newest
                            && !Instant.ofEpochSecond(epoch).plus(LIFE).isAfter(now))
                    .toList();
            SortedMap<Long, List<WrappedColumns.Column>> under = columns.under(old);
            List<String> kept = under.values().stream()
                    .flatMap(List::stream)
                    .map(WrappedColumns.Column::place)
                    .distinct()
                    .toList();
            List<Instant> gone = old.stream()
                    .filter(epoch -> !under.containsKey(epoch))
                    .map(this::destroy)
                    .toList();
            opened.keySet().retainAll(folder.epochs());
            return new Destroyed(gone, kept);
        }));
    }

    /**
     * What {@link #destroyOld} did.
     *
     * @param epochs by when they began
     * @param kept tables that hold keys under an epoch that is too old
     */
    public record Destroyed(List<Instant> epochs, List<String> kept) {}

    private Instant destroy(long epoch) {
        folder.destroy(epoch);
        store.destroyed(epoch);
        return Instant.ofEpochSecond(epoch);
    }

    byte[] wrap(byte[] wrapped) {
        return newest().wrap(wrapped);
    }

    EpochKey newest() {
        if (newest == Long.MIN_VALUE) {
            turn(Instant.now(), Duration.ofDays(365_000));
        }
        return key(newest);
    }

    /** As the keyset wrapped it; one that no epoch wraps yet is given back as it is. */
    byte[] unwrap(byte[] bytes) {
        return EpochKey.isWrapped(bytes) ? key(EpochKey.epochOf(bytes)).unwrap(bytes) : bytes;
    }

    private EpochKey key(long epoch) {
        EpochKey known = opened.get(epoch);
        return known != null
                ? known
                : opened.computeIfAbsent(
                        epoch, wanted -> folder.find(wanted).orElseThrow(() -> new SealBrokenException("epoch")));
    }
}
