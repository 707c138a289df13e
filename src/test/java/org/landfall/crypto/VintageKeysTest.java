package org.landfall.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.HkdfPrfKey;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LandfallTest
@Transactional
class VintageKeysTest {
    private static final byte[] CELL = "sdc1".getBytes(UTF_8);
    private final UUID vintage = UUID.randomUUID();

    @Autowired
    VintageKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCellGetsTheSameNumberForEver() {
        keys.create(vintage, "study", "2006");

        byte[] once = keys.open(vintage).cellMac(CELL);

        assertThat(keys.open(vintage).cellMac(CELL)).hasSize(32).isEqualTo(once);
    }

    @Test
    void twoVintagesShareNothing() {
        UUID other = UUID.randomUUID();
        keys.create(vintage, "study", "2006");
        keys.create(other, "study", "2006");

        assertThat(keys.open(vintage).cellMac(CELL))
                .isNotEqualTo(keys.open(other).cellMac(CELL));
    }

    @Test
    void aColumnOpensWhereItWasSealedOnly() {
        keys.create(vintage, "study", "2006");
        Place column = new Place("column", "study", vintage, "reason", 0);
        byte[] sealed = keys.open(vintage).seal(column, new byte[1000]);

        assertThat(keys.open(vintage).open(column, ByteBuffer.wrap(sealed))).isEqualTo(new byte[1000]);
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> keys.open(vintage)
                        .open(new Place("column", "study", vintage, "age", 0), ByteBuffer.wrap(sealed)));
    }

    @Test
    void aDestroyedVintageStaysClosed() {
        keys.create(vintage, "study", "2006");
        keys.destroy(vintage);

        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> keys.open(vintage));
    }

    @Test
    void aRelabelledVintageIsNoticed() {
        keys.create(vintage, "study", "2006");
        jdbc.sql("update crypto.vintage set label = '2007' where id = :id")
                .param("id", vintage)
                .update();

        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> keys.open(vintage));
    }

    /** RFC 5869, test case 3 (no salt, no info), shortened to 32 bytes. */
    @Test
    void theKeyIsDerivedAsTheStandardSays() throws Exception {
        byte[] derived = Hkdf.computeHkdf(
                "HMACSHA256",
                HexFormat.of().parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                new byte[0],
                new byte[0],
                32);

        assertThat(HexFormat.of().formatHex(derived))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
        assertThat(prf(derived).computePrimary("info".getBytes(UTF_8), 32))
                .isEqualTo(Hkdf.computeHkdf("HMACSHA256", derived, new byte[0], "info".getBytes(UTF_8), 32));
    }

    private static PrfSet prf(byte[] secret) throws Exception {
        var parameters = PredefinedPrfParameters.HKDF_SHA256;
        var key = HkdfPrfKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }
}
