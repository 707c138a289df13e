package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LandfallTest
@Transactional
class KeysetsTest {
    private final KeysetId id = new KeysetId(Purpose.CONTENT, UUID.randomUUID().toString());

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RootKey root;

    private Keysets keysets;

    @BeforeEach
    void nothingOpenedYet() {
        keysets = new Keysets(jdbc, root, new NoTransactions());
    }

    @Test
    void aKeysetOnceOpenedIsNotAskedOfTheDatabaseAgain() {
        keysets.openOrCreate(id, Aead.class);
        keysets.destroy(id);
        assertThat(keysets.open(id, Aead.class)).isNotNull();
    }

    @Test
    void aKeysetThatIsToDieIsAskedOfTheDatabaseEachTime() {
        keysets.create(id);
        assertThat(keysets.openUncached(id, Aead.class)).isPresent();
        keysets.destroy(id);
        assertThat(keysets.openUncached(id, Aead.class)).isEmpty();
        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> keysets.open(id, Aead.class));
    }
}
