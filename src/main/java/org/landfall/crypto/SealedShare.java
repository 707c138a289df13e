package org.landfall.crypto;

import java.util.UUID;

/** A share of a vault's private half, sealed to the key pair of the one who holds it. */
public record SealedShare(UUID holder, byte[] sealed) {}
