package org.landfall.crypto;

import java.nio.file.Path;
import java.util.Optional;

/** Where the root key of an installation comes from when it starts. */
interface RootKeySource {
    Path path();

    /** @throws KeyRefused when something lies there that is not the key, or does not become it */
    Optional<RootKey> read();

    /** @throws KeyRefused when none may be made here */
    RootKey create();

    /** Where a rotation goes on that was broken off; empty where none can have begun. */
    Optional<RootSwitch> rotation(RecoveryKit kit);

    /** How an operator brings the key with this id here, as the beginning of a sentence. */
    String putRight(String id);
}
