package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeySettingsTest {
    private static final Path HOME = Path.of("/srv/landfall");

    @Test
    void withoutAWordOfTheOperatorTheKeyLiesInTheInstallationsFolder() {
        KeySettings settings = new KeySettings(HOME, " ", "");
        assertThat(settings.file()).isEqualTo(new RootKeyFile(HOME.resolve("secrets/root.key"), true));
        assertThat(settings.lies()).isEqualTo(RootKeyLies.IN_HOME);
    }

    @Test
    void aFileTheOperatorNamedIsTheOperatorsOwn() {
        KeySettings settings = new KeySettings(HOME, "/mnt/stick/../key", "");
        assertThat(settings.file()).isEqualTo(new RootKeyFile(Path.of("/mnt/key"), false));
        assertThat(settings.lies()).isEqualTo(RootKeyLies.ELSEWHERE);
    }

    @Test
    void aNamedFileInsideTheFolderGoesWithEveryCopyOfIt() {
        assertThat(new KeySettings(HOME, "/srv/landfall/own.key", "").lies()).isEqualTo(RootKeyLies.IN_HOME);
        assertThat(new KeySettings(HOME, "/srv/landfall-keys/own.key", "").lies())
                .isEqualTo(RootKeyLies.ELSEWHERE);
    }

    @Test
    void theRecoveryKitLiesBesideTheKeyThatWasMade() {
        assertThat(new KeySettings(HOME, "", "").recoveryKit().path())
                .isEqualTo(HOME.resolve("secrets/recovery-kit.txt"));
    }
}
