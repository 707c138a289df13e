package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.TestHome;

/** Many containers run as root and forbid user namespaces. */
class RootWithoutNamespacesTest {
    @TempDir
    Path programs;

    @Test
    void theServerRunsAsAnotherUserInTheClosedHomeOfRoot() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has to give up its powers");
        Path home = TestHome.newHome();
        for (String program : new String[] {"setpriv", "true", "kill"}) {
            Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
        }
        try (SmallProcess process = new SmallProcess(home, "wait", Map.of("PATH", programs.toString()))) {
            process.until(SmallLandfall.READY);

            assertThat(Files.getAttribute(home.resolve("data"), "unix:uid")).isEqualTo(65534);
            assertThat(SmallProcess.servers(home)).isNotEmpty();
        }
        assertThat(SmallProcess.servers(home)).isEmpty();
    }
}
