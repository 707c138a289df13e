package org.landfall.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals what the server alone cannot open. Around what custodians' passphrases protect lies the study's keyset, so that whoever has
 * only the database cannot even try passphrases, nor put a key of their own in the place of one.
 */
@Component
public class VaultCipher {
    private static final String KIND = "vault key";

    private final Keysets keysets;

    VaultCipher(Keysets keysets) {
        this.keysets = keysets;
    }

    /** @param study its code */
    public ShareKey newShareKey(String study, UUID holder, String passphrase) {
        Hpke.Pair pair = Hpke.newPair();
        ShareKey bare = new ShareKey(study, holder, pair.publicHalf(), new byte[0]);
        byte[] sealed = PassphraseSeal.seal(passphrase, bare.place(), pair.privateHalf());
        Arrays.fill(pair.privateHalf(), (byte) 0);
        return new ShareKey(study, holder, pair.publicHalf(), wrap(study, bare.place(), sealed));
    }

    /**
     * Empty with a wrong passphrase.
     *
     * @throws SealBrokenException when the key was changed
     */
    public Optional<UnlockedHolder> unlock(ShareKey key, String passphrase) {
        return PassphraseSeal.open(passphrase, key.place(), vouch(key))
                .map(half -> new UnlockedHolder(key.holder(), new Hpke.Pair(key.publicHalf(), half), this));
    }

    /** A new key of a vault. Its private half is split at once and forgotten. */
    public VaultSplit newVault(String study, Collection<ShareKey> holders) {
        Hpke.Pair pair = Hpke.newPair();
        try {
            return split(study, pair, holders);
        } finally {
            Arrays.fill(pair.privateHalf(), (byte) 0);
        }
    }

    VaultSplit split(String study, Hpke.Pair pair, Collection<ShareKey> holders) {
        holders.forEach(this::vouch);
        VaultKey bare = new VaultKey(study, pair.publicHalf(), UUID.randomUUID(), new byte[0]);
        VaultKey key =
                new VaultKey(study, pair.publicHalf(), bare.split(), wrap(study, bare.place(), pair.publicHalf()));
        return VaultSplit.of(key, pair.privateHalf(), holders);
    }

    /** @throws SealBrokenException when another key was put in the place of the vault's */
    public byte[] seal(VaultKey vault, Place place, byte[] plain) {
        unwrap(vault.study(), vault.place(), vault.vouched());
        return Hpke.seal(vault.publicHalf(), Padding.pad(plain), vault.context(place));
    }

    /** A key that lies in no database. */
    public RecordKey newKeyForMemory() {
        return new RecordKey(Random.randBytes(32));
    }

    byte[] vouch(ShareKey key) {
        return unwrap(key.study(), key.place(), key.wrapped());
    }

    private byte[] wrap(String study, Place place, byte[] bytes) {
        try {
            return keysets.openOrCreate(new KeysetId(Purpose.CONTENT, study), Aead.class)
                    .encrypt(bytes, place.encoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Wrapping failed.", e);
        }
    }

    private byte[] unwrap(String study, Place place, byte[] wrapped) {
        try {
            return keysets.decrypt(new KeysetId(Purpose.CONTENT, study), wrapped, place.encoded());
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(KIND);
        }
    }
}
