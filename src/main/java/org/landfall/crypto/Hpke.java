package org.landfall.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** HPKE with bare keys of 32 bytes each (X25519, AES-256-GCM): what one half seals, the other alone opens. */
@AccessesPartialKey
final class Hpke {
    private Hpke() {}

    record Pair(byte[] publicHalf, byte[] privateHalf) {}

    static Pair newPair() {
        try {
            HpkePrivateKey key = (HpkePrivateKey)
                    KeysetHandle.generateNew(BackupKey.PARAMETERS).getPrimary().getKey();
            return new Pair(
                    key.getPublicKey().getPublicKeyBytes().toByteArray(),
                    key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no X25519.", e);
        }
    }

    static byte[] seal(byte[] publicHalf, byte[] plain, byte[] context) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(publicKey(publicHalf))
                            .withRandomId()
                            .makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed.", e);
        }
    }

    /** @throws SealBrokenException when it was sealed to another key or in another context, or was changed */
    static byte[] open(Pair pair, byte[] sealed, byte[] context, String kind) {
        try {
            HpkePrivateKey key = HpkePrivateKey.create(
                    publicKey(pair.publicHalf()),
                    SecretBytes.copyFrom(pair.privateHalf(), InsecureSecretKeyAccess.get()));
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(kind);
        }
    }

    private static HpkePublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        return HpkePublicKey.create(BackupKey.PARAMETERS, Bytes.copyFrom(bytes), null);
    }
}
