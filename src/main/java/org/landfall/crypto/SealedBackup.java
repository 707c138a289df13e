package org.landfall.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/**
 * What stands before the sealed bytes of a backup: which key it was sealed to, and the key of the bytes themselves,
 * sealed to that one.
 */
@AccessesPartialKey
public final class SealedBackup {
    private static final byte[] MAGIC = "LANDFALL BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int LONGEST = 4096;

    private final byte[] publicKey;
    private final byte[] wrapped;

    SealedBackup(byte[] publicKey, byte[] wrapped) {
        this.publicKey = publicKey;
        this.wrapped = wrapped;
    }

    static byte[] context(byte[] publicKey) {
        return new AssociatedData().text("backup").part(publicKey).bytes();
    }

    byte[] associated() {
        return new AssociatedData()
                .text("backup stream")
                .part(publicKey)
                .part(wrapped)
                .bytes();
    }

    void write(DataOutputStream to) throws IOException {
        to.write(MAGIC);
        to.write(publicKey);
        to.writeShort(wrapped.length);
        to.write(wrapped);
        to.flush();
    }

    /** @throws KeyRefused when these bytes do not begin a backup */
    public static SealedBackup begin(InputStream from) throws IOException {
        if (!Arrays.equals(from.readNBytes(MAGIC.length), MAGIC)) {
            throw new KeyRefused("This file is not a backup of Landfall.", "Nothing was changed. Name the right file.");
        }
        byte[] publicKey = from.readNBytes(KEY_BYTES);
        int length = publicKey.length < KEY_BYTES ? 0 : new DataInputStream(from).readUnsignedShort();
        byte[] wrapped = from.readNBytes(Math.min(length, LONGEST));
        if (length == 0 || length > LONGEST || wrapped.length < length) {
            throw new IOException("cut off");
        }
        return new SealedBackup(publicKey, wrapped);
    }

    public String keyId() {
        return KeyId.of(publicKey);
    }

    /**
     * The bytes that were sealed. Reading fails where they were altered or end too early.
     *
     * @throws KeyRefused when these sheets are another key's
     */
    public InputStream open(List<RecoverySheet> sheets, InputStream rest) throws IOException {
        byte[] secret = RecoverySheet.join(keyId(), publicKey, sheets);
        try {
            HpkePrivateKey key = HpkePrivateKey.create(
                    HpkePublicKey.create(BackupKey.PARAMETERS, Bytes.copyFrom(publicKey), null),
                    SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
            byte[] once = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(wrapped, context(publicKey));
            return TinkProtoKeysetFormat.parseKeyset(once, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class)
                    .newDecryptingStream(rest, associated());
        } catch (GeneralSecurityException e) {
            throw new IOException("altered", e);
        }
    }
}
