package org.landfall.crypto;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Finds the same value again without storing it: equal values of one study give equal 32 bytes, and without the key
 * nobody can try values out. Upper and lower case, composed and decomposed letters and outer spaces count as equal.
 */
@Component
public class BlindIndex {
    private final Keysets keysets;

    BlindIndex(Keysets keysets) {
        this.keysets = keysets;
    }

    public byte[] index(String study, String value) {
        String plain = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            return keysets.openOrCreate(new KeysetId(Purpose.BLIND, study), PrfSet.class)
                    .computePrimary(plain.getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256.", e);
        }
    }
}
