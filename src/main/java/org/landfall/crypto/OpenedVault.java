package org.landfall.crypto;

import com.google.crypto.tink.subtle.X25519;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;

/** A vault whose private half is in memory, for as long as one act takes. */
public final class OpenedVault implements AutoCloseable {
    private static final String KIND = "identity";

    private final VaultKey key;
    private final Hpke.Pair pair;
    private final VaultCipher cipher;

    private OpenedVault(VaultKey key, Hpke.Pair pair, VaultCipher cipher) {
        this.key = key;
        this.pair = pair;
        this.cipher = cipher;
    }

    static OpenedVault of(VaultKey key, byte[] secret, VaultCipher cipher) {
        try {
            if (!MessageDigest.isEqual(X25519.publicFromPrivate(secret), key.publicHalf())) {
                throw new SealBrokenException("vault share");
            }
        } catch (InvalidKeyException e) {
            throw new SealBrokenException("vault share");
        }
        return new OpenedVault(key, new Hpke.Pair(key.publicHalf(), secret), cipher);
    }

    /** The code of the study whose it is. */
    public String study() {
        return key.study();
    }

    /** @throws SealBrokenException when it was changed or moved */
    public byte[] open(Place place, byte[] sealed) {
        return Padding.unpad(Hpke.open(pair, sealed, key.context(place), KIND));
    }

    /** The same key split anew: shares of before fit to none of these. */
    public VaultSplit splitAgain(Collection<ShareKey> holders) {
        return cipher.split(key.study(), pair, holders);
    }

    @Override
    public void close() {
        Arrays.fill(pair.privateHalf(), (byte) 0);
    }
}
