package org.landfall.crypto;

import java.util.UUID;

/**
 * The key pair of one custodian as it lies in the database: shares are sealed to the public half, and the private half is sealed
 * with a passphrase that nobody else knows.
 *
 * @param study its code
 * @param wrapped opaque
 */
public record ShareKey(String study, UUID holder, byte[] publicHalf, byte[] wrapped) {
    Place place() {
        return new Place("vault private half", study, holder, KeyId.of(publicHalf), 0);
    }
}
