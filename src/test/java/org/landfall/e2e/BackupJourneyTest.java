package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.TestHome;
import org.landfall.crypto.BackupKey;

/** An administrator makes a backup on the page of health, and is told its name, size and hash. */
@Tag("browser")
class BackupJourneyTest {
    private static final Path FOLDER = TestHome.newHome();

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("backup", Map.of("LANDFALL_BACKUP_FOLDER", FOLDER.toString()));

    @BeforeAll
    static void aKey() throws IOException {
        BackupKey.make(landfall.process().home().resolve("secrets"));
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void aBackupIsMadeNowAndLiesInItsFolder(Look look) throws IOException {
        Page page = landfall.signIn("admin@demo", look);
        Screen.go(page, "health");
        Locator card = page.locator(".lf-home-card").nth(5);
        card.locator("vaadin-button").first().click();
        Locator made = card.locator("p[role=status]");
        assertThat(made).containsText(".backup");
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, "health-backup", look);
        assertThat(card).containsText(look.language().equals("ko") ? "마지막 백업" : "Last backup");
        assertThat(card.locator(".lf-mono")).hasText(Pattern.compile("[0-9a-f]{64}"));
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> made.innerText().contains(name));
        }
    }
}
