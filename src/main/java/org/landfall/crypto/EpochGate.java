package org.landfall.crypto;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets nothing open while keys of epochs are missing that something lies under. Makes none in their place. */
final class EpochGate {
    private final EpochFolder folder;
    private final JdbcClient owner;
    private final EpochStore store;

    EpochGate(EpochFolder folder, JdbcClient owner) {
        this.folder = folder;
        this.owner = owner;
        this.store = new EpochStore(owner);
    }

    void check() {
        if (!store.exists()) {
            return;
        }
        List<Long> unknown = store.standing().stream()
                .filter(row -> !folder.find(row.epoch())
                        .map(key -> key.knows(row.canary()))
                        .orElse(false))
                .map(EpochStore.Row::epoch)
                .toList();
        Set<Long> missing = new WrappedColumns(owner).under(unknown).keySet();
        if (!missing.isEmpty()) {
            throw new KeyRefused(
                    "Records in this database are wrapped by " + missing.size()
                            + (missing.size() == 1 ? " epoch key that is" : " epoch keys that are") + " not in "
                            + folder.path() + ", or not as it was there: " + names(missing) + ".",
                    "Nothing was changed. Put the folder of epoch keys of the installation, or its copy, there"
                            + " (LANDFALL_EPOCHS), its files readable for you alone. A key older than 35 days is"
                            + " destroyed on purpose: then take a younger backup.");
        }
    }

    private String names(Set<Long> epochs) {
        return String.join(
                ", ",
                epochs.stream()
                        .map(epoch -> folder.file(epoch).getFileName().toString())
                        .toList());
    }
}
