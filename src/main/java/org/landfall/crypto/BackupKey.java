package org.landfall.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.Bytes;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The public half of the key that backups are sealed to. It lies on the server; the private half is on three sheets of
 * paper, of which two are enough, and nowhere else.
 */
@AccessesPartialKey
public final class BackupKey {
    static final HpkeParameters PARAMETERS;

    static {
        try {
            HybridConfig.register();
            StreamingAeadConfig.register();
            PARAMETERS = HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final String FILE = "backup.public";

    private final HpkePublicKey key;

    private BackupKey(byte[] bytes) throws GeneralSecurityException {
        this.key = HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(bytes), null);
    }

    /** @param secrets the folder of the installation's secrets */
    public static Optional<BackupKey> in(Path secrets) {
        Path file = secrets.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new BackupKey(HexFormat.of().parseHex(Files.readString(file).strip())));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyRefused(
                    "The file " + file + " holds no backup key.",
                    "Put it back, or move it away and make a new key with: ./landfall backup new-key");
        }
    }

    /** A new key. Its sheets are written first: a key without sheets would seal what nobody can open. */
    public static BackupKey make(Path secrets) throws IOException {
        try {
            KeysetHandle pair = KeysetHandle.generateNew(PARAMETERS);
            HpkePrivateKey whole = (HpkePrivateKey) pair.getPrimary().getKey();
            BackupKey half =
                    new BackupKey(whole.getPublicKey().getPublicKeyBytes().toByteArray());
            byte[] secret = whole.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            for (RecoverySheet sheet : RecoverySheet.split(half.id(), secret)) {
                PrivateFile.write(RecoverySheet.file(secrets, sheet.number()), sheet.page());
            }
            Arrays.fill(secret, (byte) 0);
            PrivateFile.write(secrets.resolve(FILE), HexFormat.of().formatHex(half.bytes()) + "\n");
            return half;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no X25519.", e);
        }
    }

    /** A key for one drill with its sheets, which are never written down: what is sealed to it is lost with them. */
    public record ThrowAway(BackupKey key, List<RecoverySheet> sheets) {}

    public static ThrowAway throwAway() {
        try {
            HpkePrivateKey whole = (HpkePrivateKey)
                    KeysetHandle.generateNew(PARAMETERS).getPrimary().getKey();
            BackupKey half =
                    new BackupKey(whole.getPublicKey().getPublicKeyBytes().toByteArray());
            byte[] secret = whole.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            List<RecoverySheet> sheets = RecoverySheet.split(half.id(), secret);
            Arrays.fill(secret, (byte) 0);
            return new ThrowAway(half, sheets.subList(0, RecoverySheet.NEEDED));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no X25519.", e);
        }
    }

    /** Sixteen hexadecimal digits in groups of four. */
    public String id() {
        return id(bytes());
    }

    static String id(byte[] publicKey) {
        return KeyId.of(publicKey);
    }

    byte[] bytes() {
        return key.getPublicKeyBytes().toByteArray();
    }

    /** What is written there is sealed with a key of its own, which goes before it, sealed to this one. */
    public OutputStream seal(OutputStream to) throws IOException {
        try {
            KeysetHandle once = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            byte[] wrapped = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(
                            TinkProtoKeysetFormat.serializeKeyset(once, InsecureSecretKeyAccess.get()),
                            SealedBackup.context(bytes()));
            SealedBackup header = new SealedBackup(bytes(), wrapped);
            header.write(new DataOutputStream(to));
            return once.getPrimitive(RegistryConfiguration.get(), StreamingAead.class)
                    .newEncryptingStream(to, header.associated());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed.", e);
        }
    }
}
