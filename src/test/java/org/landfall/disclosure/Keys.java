package org.landfall.disclosure;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Cell keys for tests: HMAC-SHA256 under a given key. */
public final class Keys {
    private Keys() {}

    public static Prf counting() {
        return hmac(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    }

    /** One key a number. */
    public static Prf numbered(int number) {
        return hmac(ByteBuffer.allocate(32).putInt(number).array());
    }

    public static Prf hmac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac::doFinal;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
