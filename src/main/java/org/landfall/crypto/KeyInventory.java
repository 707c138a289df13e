package org.landfall.crypto;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which keys there are, by their ids; never the keys. */
@Component
public class KeyInventory {
    private final KeysetStore store;
    private final RootKey root;
    private final KeySettings settings;
    private final EpochFolder epochs;

    KeyInventory(JdbcClient jdbc, RootKey root, KeySettings settings, EpochFolder epochs) {
        this.store = new KeysetStore(jdbc);
        this.root = root;
        this.settings = settings;
        this.epochs = epochs;
    }

    public RootKeyLies rootKeyLies() {
        return settings.lies();
    }

    public int epochs() {
        return epochs.epochs().size();
    }

    public String rootKeyId() {
        return root.id();
    }

    /** Purpose and scope of each keyset. */
    public List<String> keysets() {
        return store.all().stream().map(row -> row.id().text()).toList();
    }
}
