package org.landfall.crypto;

import com.google.crypto.tink.prf.PrfSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret of each vintage: made and destroyed with it, in the caller's transaction. After {@link #destroy} its
 * columns and the noise of its cells can never be computed again.
 */
@Component
public class VintageKeys {
    private record Named(String study, String label, byte[] seal) {}

    private final Keysets keysets;
    private final JdbcClient jdbc;

    VintageKeys(Keysets keysets, JdbcClient jdbc) {
        this.keysets = keysets;
        this.jdbc = jdbc;
    }

    @Transactional
    public void create(UUID vintage, String study, String label) {
        KeysetId keyset = keyset(vintage);
        keysets.create(keyset);
        PrfSet secret = keysets.openUncached(keyset, PrfSet.class).orElseThrow();
        jdbc.sql("""
                        insert into crypto.vintage (id, study, label, keyset, seal)
                        values (:id, :study, :label, :keyset, :seal)
                        """)
                .param("id", vintage)
                .param("study", study)
                .param("label", label)
                .param("keyset", keyset.text())
                .param("seal", VintageKey.sealOfName(secret, vintage, study, label))
                .update();
    }

    /** @throws SealBrokenException when the vintage has no secret (any more), or its row was changed */
    @Transactional(readOnly = true)
    public VintageKey open(UUID vintage) {
        PrfSet secret = keysets.openUncached(keyset(vintage), PrfSet.class)
                .orElseThrow(() -> new SealBrokenException(VintageKey.KIND));
        Named named = jdbc.sql("select study, label, seal from crypto.vintage where id = :id")
                .param("id", vintage)
                .query((row, number) -> new Named(row.getString("study"), row.getString("label"), row.getBytes("seal")))
                .single();
        return VintageKey.of(secret, vintage, named.study(), named.label(), named.seal());
    }

    @Transactional
    public void destroy(UUID vintage) {
        keysets.destroy(keyset(vintage));
    }

    private static KeysetId keyset(UUID vintage) {
        return new KeysetId(Purpose.VINTAGE, vintage.toString());
    }
}
