package org.landfall.crypto;

/** Where the root key of an installation lies. */
public enum RootKeyLies {
    /** In the clear in the installation's folder: whoever copies it has the key with it. */
    IN_HOME,
    /** In the clear in a file elsewhere. */
    ELSEWHERE,
    /** Under a passphrase. */
    SEALED
}
