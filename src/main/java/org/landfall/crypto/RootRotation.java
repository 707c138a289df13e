package org.landfall.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new root key for an installation that nobody uses at the moment. First the new key lies on the disk beside the old
 * one, then one transaction wraps every keyset by it and names it, then it takes the place of the old one; a start after
 * a kill finds which of the two fits. Made for the command alone: it is no part of the application.
 */
public class RootRotation {
    private final RootKey root;
    private final RootSwitch files;
    private final SealedRootFile sealed;
    private final LedgerKey ledger;
    private final EpochCopy copy;
    private final KeysetStore store;
    private final TransactionTemplate transaction;

    RootRotation(
            RootKey root,
            KeySettings settings,
            EpochFolder epochs,
            EpochCopy copy,
            JdbcClient owner,
            PlatformTransactionManager transactions) {
        this.root = root;
        this.files = new RootSwitch(settings.file(), settings.recoveryKit());
        this.sealed = settings.sealed();
        this.ledger = new LedgerKey(epochs, root);
        this.copy = copy;
        this.store = new KeysetStore(owner);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What was done.
     *
     * @param before id of the key that opens older backups
     * @param now id of the key from now on
     * @param file where it lies, or must be put
     * @param ours whether it lies there already
     */
    public record Done(String before, String now, Path file, boolean ours) {}

    /** Where the new key lies while the old one is not replaced yet. */
    public Path next() {
        return files.next();
    }

    /** Whether the key that opened the database is the one that still waits to be put in the place of the old. */
    public boolean onlyToBeMoved() {
        return files.waiting().filter(key -> key.id().equals(root.id())).isPresent();
    }

    public String rootKeyId() {
        return root.id();
    }

    /**
     * @param alongside is told the id of the new key in the transaction that names it
     * @throws KeyRefused with nothing changed
     */
    public Done rotate(Consumer<String> alongside) {
        refuseSealed();
        refuseUnprintedKit();
        RootKey next = files.prepare();
        handOverLedger(next);
        rewrap(next, alongside);
        files.finish(next);
        return new Done(root.id(), next.id(), files.file().path(), files.file().ours());
    }

    void handOverLedger(RootKey next) {
        try {
            ledger.handOver(next);
            copy.renew(Instant.now());
        } catch (IOException e) {
            throw new KeyRefused(
                    "The folder of epoch keys, or its copy, cannot be written to.",
                    "Nothing was changed. See to LANDFALL_EPOCHS and LANDFALL_EPOCHS_COPY, then call this again.");
        }
    }

    void rewrap(RootKey next, Consumer<String> alongside) {
        transaction.executeWithoutResult(_ -> {
            store.lock();
            for (KeysetRow row : store.all()) {
                store.rewrapped(under(next, row));
            }
            store.nameRoot(root.id(), next.id());
            alongside.accept(next.id());
        });
    }

    private KeysetRow under(RootKey next, KeysetRow row) {
        try {
            return Keyset.unwrap(row, root).wrap(row.version(), next);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("keyset");
        }
    }

    private void refuseSealed() {
        if (sealed.exists()) {
            throw new KeyRefused(
                    "The root key is sealed in " + sealed.path() + ".",
                    "Nothing was changed. Unseal it first; after the rotation seal the new key.");
        }
    }

    /** Writing the new page over it would leave older backups without a key. */
    private void refuseUnprintedKit() {
        Path page = files.kit().path();
        if (Files.exists(page)) {
            throw new KeyRefused(
                    "The recovery kit still lies in " + page + ".",
                    "Nothing was changed. Print it, since older backups need that key, delete the file, then call this"
                            + " again.");
        }
    }
}
