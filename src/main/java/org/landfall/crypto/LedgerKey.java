package org.landfall.crypto;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Codes the lines of the ledger of erasures. It was derived from the first root key and stays when that is rotated: each
 * later root key seals it for itself in a file beside the ledger, so that an older backup, which needs its own root key,
 * finds the same ledger.
 */
final class LedgerKey {
    private static final int BYTES = 32;
    private static final byte[] PLACE = new AssociatedData().text("ledger key").bytes();

    private final EpochFolder folder;
    private final RootKey root;
    private byte @Nullable [] known;

    LedgerKey(EpochFolder folder, RootKey root) {
        this.folder = folder;
        this.root = root;
    }

    byte[] code(byte[] what) {
        try {
            return new PrfHmacJce("HMACSHA256", new SecretKeySpec(bytes(), "HMAC")).compute(what, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC.", e);
        }
    }

    /** Seals it for the root key that will open this installation. */
    void handOver(RootKey next) throws IOException {
        try {
            byte[] sealed = next.aead().encrypt(bytes(), PLACE);
            folder.write(name(next), HexFormat.of().formatHex(sealed) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing the key of the ledger failed.", e);
        }
    }

    private synchronized byte[] bytes() {
        byte[] bytes = known;
        if (bytes == null) {
            bytes = read();
            known = bytes;
        }
        return bytes;
    }

    private byte[] read() {
        Path file = folder.path().resolve(name(root));
        try {
            return Files.exists(file)
                    ? root.aead()
                            .decrypt(
                                    HexFormat.of()
                                            .parseHex(Files.readString(file).strip()),
                                    PLACE)
                    : root.firstLedgerKey();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyRefused(
                    "The key of the ledger of erasures in " + file + " cannot be read, or is not as it was written.",
                    "Nothing was changed. Put it back from the copy of its folder.");
        }
    }

    private static String name(RootKey key) {
        return "erased." + key.id() + ".key";
    }
}
