package org.landfall.crypto;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opened keysets, kept in memory. One that is made on first use is committed before it is used: the caller may roll
 * back and the keyset stays, so nothing is ever sealed with a key that was not stored.
 */
@Component
class Keysets {
    private record Opened(KeysetId id, Class<?> primitive) {}

    private final Map<Opened, Object> opened = new ConcurrentHashMap<>();
    private final KeysetStore store;
    private final RootKey root;
    private final TransactionTemplate ownTransaction;

    Keysets(JdbcClient jdbc, RootKey root, PlatformTransactionManager transactions) {
        this.store = new KeysetStore(jdbc);
        this.root = root;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws SealBrokenException when there is no such keyset, or the root key does not open it */
    <P> P open(KeysetId id, Class<P> primitive) {
        return cached(id, primitive).orElseThrow(() -> new SealBrokenException("keyset"));
    }

    <P> P openOrCreate(KeysetId id, Class<P> primitive) {
        return cached(id, primitive).orElseGet(() -> {
            ownTransaction.executeWithoutResult(_ -> create(id));
            return Objects.requireNonNull(ownTransaction.execute(_ -> open(id, primitive)));
        });
    }

    /**
     * Opens what a study's keyset sealed. When it does not, the keyset is read anew: another node may have begun a
     * rotation meanwhile.
     */
    byte[] decrypt(KeysetId id, byte[] sealed, byte[] place) throws GeneralSecurityException {
        try {
            return open(id, Aead.class).decrypt(sealed, place);
        } catch (GeneralSecurityException e) {
            opened.remove(new Opened(id, Aead.class));
            return open(id, Aead.class).decrypt(sealed, place);
        }
    }

    /** What is wrapped from now on is wrapped by the newest key of each study. */
    void readAnew() {
        opened.keySet().removeIf(known -> known.id().purpose() == Purpose.CONTENT);
    }

    /** Lives and dies with the caller's transaction, and is never cached. */
    void create(KeysetId id) {
        try {
            store.insert(Keyset.generate(id).wrap(1, root));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Making a keyset failed.", e);
        }
    }

    <P> Optional<P> openUncached(KeysetId id, Class<P> primitive) {
        return store.find(id).map(row -> unwrap(row, primitive));
    }

    void destroy(KeysetId id) {
        store.delete(id);
    }

    private <P> Optional<P> cached(KeysetId id, Class<P> primitive) {
        Opened wanted = new Opened(id, primitive);
        Object known = opened.get(wanted);
        if (known != null) {
            return Optional.of(primitive.cast(known));
        }
        Optional<P> found = openUncached(id, primitive);
        found.ifPresent(value -> opened.put(wanted, value));
        return found;
    }

    private <P> P unwrap(KeysetRow row, Class<P> primitive) {
        try {
            return Keyset.unwrap(row, root).primitive(primitive);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("keyset");
        }
    }
}
