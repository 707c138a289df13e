package org.landfall.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** An opened keyset. Its canary is a value only the same keyset opens or computes again. */
final class Keyset {
    private static final byte[] CANARY = new AssociatedData().text("canary").bytes();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
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

    <P> P primitive(Class<P> type) throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), type);
    }

    boolean knows(byte[] canary) throws GeneralSecurityException {
        byte[] expected =
                id.purpose() == Purpose.CONTENT ? primitive(Aead.class).decrypt(canary, CANARY) : canary;
        return MessageDigest.isEqual(expected, id.purpose() == Purpose.CONTENT ? CANARY : canary());
    }

    private byte[] canary() throws GeneralSecurityException {
        return id.purpose() == Purpose.CONTENT
                ? primitive(Aead.class).encrypt(CANARY, CANARY)
                : primitive(PrfSet.class).computePrimary(CANARY, 32);
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
