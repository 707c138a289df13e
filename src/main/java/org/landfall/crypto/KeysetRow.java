package org.landfall.crypto;

/** A keyset as it lies in the database, wrapped by the root key. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeysetRow(KeysetId id, int version, byte[] wrapped, byte[] canary) {}
