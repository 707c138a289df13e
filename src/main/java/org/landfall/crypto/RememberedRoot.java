package org.landfall.crypto;

import java.nio.file.Path;
import java.util.Optional;

/** Asks once where the root key comes from, and not again while the process lives. */
final class RememberedRoot implements RootKeySource {
    private final RootKeySource source;
    private Optional<RootKey> key;

    RememberedRoot(RootKeySource source) {
        this.source = source;
        this.key = source.read();
    }

    @Override
    public Path path() {
        return source.path();
    }

    @Override
    public Optional<RootKey> read() {
        return key;
    }

    @Override
    public RootKey create() {
        RootKey made = source.create();
        key = Optional.of(made);
        return made;
    }

    @Override
    public Optional<RootSwitch> rotation(RecoveryKit kit) {
        return source.rotation(kit);
    }

    @Override
    public String putRight(String id) {
        return source.putRight(id);
    }
}
