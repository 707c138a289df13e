package org.landfall.crypto;

/** The opened data key of one record. Safe for use by several threads. */
public final class RecordKey {
    private final Seal seal;

    RecordKey(byte[] key) {
        this.seal = new Seal(key);
    }

    /** Hides the length too: 29 bytes more than 256 B, 1, 4, 16 KiB or a multiple of 64 KiB. */
    public byte[] seal(Place place, byte[] plain) {
        return seal.seal(place, plain);
    }

    /** @throws SealBrokenException when the value was not sealed by this key for this place */
    public byte[] open(Place place, byte[] sealed) {
        return seal.open(place, sealed);
    }
}
