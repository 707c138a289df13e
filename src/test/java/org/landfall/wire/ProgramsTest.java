package org.landfall.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.access.Account;
import org.landfall.access.OwnTokenService;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.TokenOutcome;
import org.landfall.access.TokenWish;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The scripts that the page "Programs" shows run as they stand, where their programs are at hand. */
@WireTest
class ProgramsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private TestVintages vintages;

    @Autowired
    private OwnTokenService tokens;

    @Autowired
    private AnalysisService analysis;

    @TempDir
    Path folder;

    private Vintage vintage;
    private Account researcher;
    private String token;

    @BeforeEach
    void aTokenThatMayRelease() {
        researcher = people.active(Role.RESEARCHER);
        vintage = vintages.cut(400);
        TokenOutcome made = people.as(
                researcher,
                () -> tokens.make(new TokenWish("script", vintage.study().value(), true, 1)));
        token = ((TokenOutcome.Made) Objects.requireNonNull(made)).token();
    }

    @Test
    void theScriptForCurlReleasesTheTable() throws Exception {
        assertThat(run("sh", "example.sh")).contains("\"cells\":[{\"codes\":[\"1\"],\"value\":" + ofMen());
    }

    @Test
    void theScriptForPythonReleasesTheTable() throws Exception {
        assertThat(run("python3", "example.py")).startsWith("1\t" + ofMen());
    }

    @Test
    void theScriptForRReleasesTheTable() throws Exception {
        assumeTrue(
                isThere("Rscript", "-e", "library(httr2); library(jsonlite)"),
                "R with httr2 and jsonlite is not at hand");
        assertThat(run("Rscript", "example.R")).startsWith("1\t" + ofMen());
    }

    private int ofMen() {
        return people.as(
                researcher,
                () -> analysis.find(vintage.id(), List.of("sex")).orElseThrow().noisy(0));
    }

    private String run(String program, String script) throws IOException, InterruptedException {
        assumeTrue(isThere(program, "--version"), program + " is not at hand");
        Path file = folder.resolve(script);
        try (InputStream shown =
                Objects.requireNonNull(getClass().getResourceAsStream("/org/landfall/release/api/" + script))) {
            Files.copy(shown, file);
        }
        var builder = new ProcessBuilder(program, file.toString()).redirectErrorStream(true);
        builder.environment().put("LANDFALL_ADDRESS", "http://127.0.0.1:" + port);
        builder.environment().put("LANDFALL_TOKEN", token);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean isThere(String... call) throws InterruptedException {
        try {
            return new ProcessBuilder(call).start().waitFor() == 0 || call[0].equals("sh");
        } catch (IOException none) {
            return false;
        }
    }
}
