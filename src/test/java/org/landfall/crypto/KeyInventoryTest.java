package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LandfallTest
@Transactional
class KeyInventoryTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    RootKey root;

    @Test
    void keysAreNamedByWhatTheyAreForAndNeverShown() {
        new BlindIndex(new Keysets(jdbc, root, new NoTransactions())).index("inventory", "x");
        KeyInventory inventory = inventory("");
        assertThat(inventory.keysets()).contains("blind.inventory");
        assertThat(inventory.rootKeyId()).isEqualTo(root.id()).doesNotContain(root.secretText());
    }

    @Test
    void itIsSaidWhetherACopyOfTheFolderHoldsTheKey() {
        assertThat(inventory("").rootKeyLies()).isEqualTo(RootKeyLies.IN_HOME);
        assertThat(inventory("/mnt/stick/root.key").rootKeyLies()).isEqualTo(RootKeyLies.ELSEWHERE);
    }

    private KeyInventory inventory(String rootKey) {
        return new KeyInventory(
                jdbc,
                root,
                new KeySettings(Path.of("/srv/landfall"), rootKey, ""),
                new EpochFolder(Path.of("/srv/landfall/secrets/epochs")));
    }
}
