package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LandfallTest
@Transactional
class CheckpointKeyTest {
    private static final byte[] MESSAGE = {1, 2, 3};

    @Autowired
    CheckpointKey key;

    @Autowired
    RootKey root;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasSignedIsKnownAgainAfterARestart() {
        byte[] signature = key.sign(MESSAGE);
        assertThat(key.signed(MESSAGE, signature)).isTrue();
        assertThat(afterRestart().signed(MESSAGE, signature)).isTrue();
    }

    @Test
    void anotherMessageOrAChangedSignatureWasNotSigned() {
        byte[] signature = key.sign(MESSAGE);
        assertThat(key.signed(new byte[] {1, 2, 4}, signature)).isFalse();
        signature[signature.length - 1] ^= 1;
        assertThat(key.signed(MESSAGE, signature)).isFalse();
        assertThat(key.signed(MESSAGE, new byte[0])).isFalse();
    }

    @Test
    void whereThereIsNoKeyNothingWasSignedAndNoneIsMade() {
        byte[] signature = key.sign(MESSAGE);
        KeysetStore store = new KeysetStore(jdbc);
        KeysetId keyset = new KeysetId(Purpose.AUDIT, "checkpoints");
        store.delete(keyset);
        assertThat(afterRestart().signed(MESSAGE, signature)).isFalse();
        assertThat(store.find(keyset)).isEmpty();
    }

    private CheckpointKey afterRestart() {
        return new CheckpointKey(new Keysets(jdbc, root, new NoTransactions()));
    }
}
