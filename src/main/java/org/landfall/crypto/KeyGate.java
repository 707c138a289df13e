package org.landfall.crypto;

import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Lets the application open only when root key and database fit together: key, then its id, then the canary of every
 * keyset. Makes a key for an empty database only, and finishes a {@link RootRotation} that was broken off; otherwise it
 * changes nothing.
 */
final class KeyGate {
    private final RootKeySource source;
    private final RecoveryKit kit;
    private final KeysetStore store;

    KeyGate(RootKeySource source, RecoveryKit kit, KeysetStore store) {
        this.source = source;
        this.kit = kit;
        this.store = store;
    }

    RootKey open() {
        Optional<RootKey> found = source.read();
        Optional<String> sealedWith = store.rootKeyId();
        if (sealedWith.isEmpty()) {
            refuseForeignRows(found);
            return found.orElseGet(this::create);
        }
        if (found.filter(key -> key.id().equals(sealedWith.get())).isPresent()) {
            return checked(found.get());
        }
        Optional<RootSwitch> rotation = source.rotation(kit);
        RootKey next = rotation.flatMap(RootSwitch::waiting)
                .filter(key -> key.id().equals(sealedWith.get()))
                .map(this::checked)
                .orElseThrow(() -> mismatch(
                        sealedWith.get(),
                        found.map(key -> "the key in " + source.path() + " has the id " + key.id())
                                .orElse("there is no key in " + source.path())));
        rotation.orElseThrow().finish(next);
        return next;
    }

    private RootKey checked(RootKey key) {
        store.all().forEach(row -> requireCanary(row, key));
        return key;
    }

    private RootKey create() {
        RootKey key = source.create();
        kit.write(key, source.path());
        return key;
    }

    private void refuseForeignRows(Optional<RootKey> found) {
        Optional<String> table = store.anyTableWithRows();
        if (table.isPresent()) {
            String have = found.map(key -> "the key in " + source.path() + " has the id " + key.id())
                    .orElse("there is no key in " + source.path());
            throw new KeyRefused(
                    "The database holds rows already (" + table.get() + ") but names no root key, and " + have + ".",
                    "Nothing was changed. Give Landfall an empty database, or restore the one this key belongs to.");
        }
    }

    private KeyRefused mismatch(String sealedWith, String have) {
        return new KeyRefused(
                "The database was sealed with the root key " + sealedWith + ", but " + have + ".",
                "Nothing was changed. " + source.putRight(sealedWith)
                        + "; for a new installation choose an empty LANDFALL_HOME.");
    }

    private static void requireCanary(KeysetRow row, RootKey root) {
        try {
            if (Keyset.unwrap(row, root).knows(row.canary())) {
                return;
            }
        } catch (GeneralSecurityException e) {
            // said below: which of the two broke makes no difference to the operator
        }
        throw new KeyRefused(
                "The keyset " + row.id().text() + " in the database was changed: it does not open with its root key.",
                "Nothing was changed by this start. Restore the database from a backup.");
    }
}
