package org.landfall.crypto;

import java.util.Arrays;
import java.util.Objects;

/**
 * The data key of one record as it lies in the database, wrapped by a keyset of its study.
 *
 * @param keysetId the keyset that wraps it
 * @param bytes opaque; about 65 bytes
 */
public record WrappedKey(String keysetId, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey(String id, byte[] wrapped)
                && keysetId.equals(id)
                && Arrays.equals(bytes, wrapped);
    }

    @Override
    public int hashCode() {
        return Objects.hash(keysetId, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "WrappedKey[" + keysetId + "]";
    }
}
