package org.landfall.crypto;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rotates the keyset of a study: a new key wraps from now on, what the old one wrapped is wrapped anew some rows at a
 * time, and the old one is destroyed when nothing lies under it. Killed at any point, the next round does the rest.
 */
@Component
public class StudyKeys {
    /** Longer than any transaction, and than another node goes on with what it has in memory. */
    public static final Duration OLD_KEY_STAYS = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final KeysetStore store;
    private final Keysets keysets;
    private final RootKey root;
    private final Epochs epochs;
    private final TransactionTemplate ownTransaction;

    StudyKeys(JdbcClient jdbc, Keysets keysets, RootKey root, Epochs epochs, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = new KeysetStore(jdbc);
        this.keysets = keysets;
        this.root = root;
        this.epochs = epochs;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * How the keyset of a study stands.
     *
     * @param study its code
     * @param since when the key that wraps now was made
     * @param turning since when a rotation runs, null when none does
     * @param underOld how much the old key still wrapped when it was last looked; null before
     */
    public record Standing(
            String study,
            Instant since,
            @Nullable Instant turning,
            @Nullable Long underOld) {}

    public List<Standing> standings() {
        return store.standings();
    }

    /**
     * In the caller's transaction; {@link #readAnew} after it.
     *
     * @return false when there is no such keyset, or a rotation of it runs already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(String study) {
        KeysetId id = new KeysetId(Purpose.CONTENT, study);
        KeysetRow row = store.locked(id).orElse(null);
        if (row == null || turning(study)) {
            return false;
        }
        try {
            store.turned(Keyset.unwrap(row, root).turned().wrap(row.version() + 1, root));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("keyset");
        }
        return true;
    }

    public void readAnew() {
        keysets.readAnew();
    }

    /**
     * As much as can be done now. Rows that somebody else writes to at this moment are left for the next round.
     *
     * @return the studies whose old key was destroyed
     */
    public List<String> round(Instant now) {
        readAnew();
        return store.standings().stream()
                .filter(standing -> standing.turning() != null)
                .filter(standing -> round(standing, now))
                .map(Standing::study)
                .toList();
    }

    private boolean round(Standing standing, Instant now) {
        KeysetId id = new KeysetId(Purpose.CONTENT, standing.study());
        StudyWrappings wrappings = new StudyWrappings(jdbc, epochs, standing.study());
        Keyset keyset = opened(store.find(id).orElseThrow());
        for (StudyWrappings.Kind kind : wrappings.kinds()) {
            StudyWrappings.Page page = StudyWrappings.Page.FIRST;
            while (page.more()) {
                StudyWrappings.Page from = page;
                page = Objects.requireNonNull(ownTransaction.execute(_ -> kind.rewrap(keyset, from)));
            }
        }
        return Objects.requireNonNull(ownTransaction.execute(_ -> settle(id, wrappings, standing, now)));
    }

    private boolean settle(KeysetId id, StudyWrappings wrappings, Standing standing, Instant now) {
        KeysetRow row = store.locked(id).orElseThrow();
        Keyset keyset = opened(row);
        long left = wrappings.kinds().stream()
                .mapToLong(kind -> kind.underOld(keyset))
                .sum();
        store.count(id, left);
        if (left > 0
                || !turning(standing.study())
                || Objects.requireNonNull(standing.turning())
                        .plus(OLD_KEY_STAYS)
                        .isAfter(now)) {
            return false;
        }
        try {
            store.settled(keyset.newestOnly().wrap(row.version() + 1, root));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("keyset");
        }
        return true;
    }

    private boolean turning(String study) {
        return store.standings().stream()
                .anyMatch(standing -> standing.study().equals(study) && standing.turning() != null);
    }

    private Keyset opened(KeysetRow row) {
        try {
            return Keyset.unwrap(row, root);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("keyset");
        }
    }
}
