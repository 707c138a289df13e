package org.landfall.crypto;

import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;

/** The opened secret of one vintage. Safe for use by several threads. */
public final class VintageKey {
    static final String KIND = "vintage secret";
    private static final int KEY_BYTES = 32;

    private final Seal columns;
    private final PrfHmacJce cells;

    private VintageKey(byte[] columnKey, byte[] cellKey) throws GeneralSecurityException {
        this.columns = new Seal(columnKey);
        this.cells = new PrfHmacJce("HMACSHA256", new SecretKeySpec(cellKey, "HMAC"));
    }

    /** The cell key of a vintage that never was, for attacks that are tried: whoever knows the numbers knows it. */
    public static UnaryOperator<byte[]> madeUp(long seed, int number) {
        byte[] key = ByteBuffer.allocate(KEY_BYTES).putLong(seed).putInt(number).array();
        try {
            var cells = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
            return message -> mac(cells, message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256.", e);
        }
    }

    static VintageKey of(PrfSet secret, UUID vintage, String study, String label, byte[] seal) {
        if (!MessageDigest.isEqual(seal, sealOfName(secret, vintage, study, label))) {
            throw new SealBrokenException(KIND);
        }
        try {
            byte[] cellInfo = String.join("|", "sdc-vintage", study, label).getBytes(StandardCharsets.UTF_8);
            return new VintageKey(
                    derive(secret, new AssociatedData().text("columns").bytes()), derive(secret, cellInfo));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Deriving the keys of a vintage failed.", e);
        }
    }

    static byte[] sealOfName(PrfSet secret, UUID vintage, String study, String label) {
        return derive(
                secret,
                new AssociatedData()
                        .text("name")
                        .id(vintage)
                        .text(study)
                        .text(label)
                        .bytes());
    }

    /** HKDF-SHA256 (RFC 5869) of the secret without salt. */
    private static byte[] derive(PrfSet secret, byte[] info) {
        try {
            return secret.computePrimary(info, KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256.", e);
        }
    }

    public byte[] seal(Place place, byte[] plain) {
        return columns.seal(place, plain);
    }

    /** @throws SealBrokenException when the value was not sealed by this key for this place */
    public byte[] open(Place place, ByteBuffer sealed) {
        return columns.open(place, sealed);
    }

    /** HMAC-SHA256 (32 bytes) of a cell's id under K = HKDF-SHA256(secret, "sdc-vintage|study|label"). */
    public byte[] cellMac(byte[] message) {
        return mac(cells, message);
    }

    private static byte[] mac(PrfHmacJce cells, byte[] message) {
        try {
            return cells.compute(message, KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256.", e);
        }
    }
}
