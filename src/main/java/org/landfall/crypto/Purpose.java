package org.landfall.crypto;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import java.util.Locale;

/** What a keyset is for; it does one thing only. */
enum Purpose {
    /** wraps the data keys of a study's records */
    CONTENT(PredefinedAeadParameters.AES256_GCM),
    /** finds a value again without storing it */
    BLIND(PredefinedPrfParameters.HMAC_SHA256_PRF),
    /** columns and cells of one vintage, destroyed with it */
    VINTAGE(PredefinedPrfParameters.HKDF_SHA256),
    /** signs where the log of acts has got to */
    AUDIT(PredefinedSignatureParameters.ED25519);

    private final Parameters parameters;

    Purpose(Parameters parameters) {
        this.parameters = parameters;
    }

    Parameters parameters() {
        return parameters;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
