package org.landfall.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.signature.SignatureConfig;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** An opened keyset. Its canary is a value only the same keyset opens or computes again. */
@AccessesPartialKey
final class Keyset {
    private static final int PREFIX = 1 + Integer.BYTES;
    private static final byte[] CANARY = new AssociatedData().text("canary").bytes();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            SignatureConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetId id;
    private final KeysetHandle handle;

    private Keyset(KeysetId id, KeysetHandle handle) {
        this.id = id;
        this.handle = handle;
    }

    static Keyset generate(KeysetId id) throws GeneralSecurityException {
        return new Keyset(id, KeysetHandle.generateNew(id.purpose().parameters()));
    }

    static Keyset unwrap(KeysetRow row, RootKey root) throws GeneralSecurityException {
        byte[] place = place(row.id(), row.version());
        return new Keyset(row.id(), TinkProtoKeysetFormat.parseEncryptedKeyset(row.wrapped(), root.aead(), place));
    }

    KeysetRow wrap(int version, RootKey root) throws GeneralSecurityException {
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, root.aead(), place(id, version));
        return new KeysetRow(id, version, wrapped, canary());
    }

    /** With one key more, which seals from now on; what was sealed before opens as ever. */
    Keyset turned() throws GeneralSecurityException {
        KeysetHandle.Builder.Entry fresh = KeysetHandle.generateEntryFromParameters(
                        id.purpose().parameters())
                .withRandomId()
                .makePrimary();
        return new Keyset(id, KeysetHandle.newBuilder(handle).addEntry(fresh).build());
    }

    /** Without the keys that were replaced: what they sealed opens no more. */
    Keyset newestOnly() throws GeneralSecurityException {
        KeysetHandle.Builder.Entry newest =
                KeysetHandle.importKey(handle.getPrimary().getKey()).makePrimary();
        return new Keyset(id, KeysetHandle.newBuilder().addEntry(newest).build());
    }

    /** Whether the key that seals now sealed this; Tink begins it with the key's number. */
    boolean sealedByNewest(byte[] sealed) {
        return sealed.length > PREFIX
                && ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt()
                        == handle.getPrimary().getId();
    }

    <P> P primitive(Class<P> type) throws GeneralSecurityException {
        KeysetHandle half = type == PublicKeyVerify.class ? handle.getPublicKeysetHandle() : handle;
        return half.getPrimitive(RegistryConfiguration.get(), type);
    }

    boolean knows(byte[] canary) throws GeneralSecurityException {
        return id.purpose() == Purpose.CONTENT
                ? MessageDigest.isEqual(primitive(Aead.class).decrypt(canary, CANARY), CANARY)
                : MessageDigest.isEqual(canary, canary());
    }

    private byte[] canary() throws GeneralSecurityException {
        return switch (id.purpose()) {
            case CONTENT -> primitive(Aead.class).encrypt(CANARY, CANARY);
            case BLIND, VINTAGE -> primitive(PrfSet.class).computePrimary(CANARY, 32);
            case AUDIT -> primitive(PublicKeySign.class).sign(CANARY); // Ed25519: the same each time
        };
    }

    private static byte[] place(KeysetId id, int version) {
        return new AssociatedData()
                .text("keyset")
                .text(id.purpose().text())
                .text(id.scope())
                .number(version)
                .bytes();
    }
}
