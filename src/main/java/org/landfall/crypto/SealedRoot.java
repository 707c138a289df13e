package org.landfall.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A root key that opens with a passphrase. A key in the clear beside it must be the same one. */
final class SealedRoot implements RootKeySource {
    private final SealedRootFile sealed;
    private final RootKeyFile plain;
    private final Passphrases passphrases;

    SealedRoot(SealedRootFile sealed, RootKeyFile plain, Passphrases passphrases) {
        this.sealed = sealed;
        this.plain = plain;
        this.passphrases = passphrases;
    }

    @Override
    public Path path() {
        return sealed.path();
    }

    @Override
    public Optional<RootKey> read() {
        String id = sealed.id();
        if (Files.exists(plain.path())) {
            plain.read().filter(key -> !key.id().equals(id)).ifPresent(other -> {
                throw new KeyRefused(
                        "There are two root keys: " + id + ", sealed in " + sealed.path() + ", and " + other.id()
                                + " in " + plain.path() + ".",
                        "Nothing was changed. Move away the one that is not this installation's.");
            });
        }
        return Optional.of(passphrases.open(sealed));
    }

    @Override
    public RootKey create() {
        throw new KeyRefused("There is a root key in " + sealed.path() + " already.", "Nothing was changed.");
    }

    /** A sealed root key is not rotated, and none is sealed during a rotation. */
    @Override
    public Optional<RootSwitch> rotation(RecoveryKit kit) {
        return Optional.empty();
    }

    @Override
    public String putRight(String id) {
        return "Move " + sealed.path() + " away and write the key with the id " + id + " from the recovery kit into "
                + plain.path();
    }
}
