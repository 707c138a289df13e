package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One Chromium for all browser tests: the machine's own, else the one Playwright downloaded. Speaks to nobody but us. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--no-first-run");

    /** What V8's optimising compilers would make fast is not run often enough in a test to repay them. */
    private static final String LIVES_SHORTLY = "--js-flags=--no-opt --no-maglev";

    /** As the launcher looks for them: the one without windows costs a quarter less. */
    private static final String[] NAMES = {"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"};

    private static final double PATIENCE_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Set<ProcessHandle> processes;

    /** As people have it. */
    public Chromium() {
        this(FLAGS);
    }

    /** For journeys, of which none takes long: it costs the processor less. */
    static Chromium forJourneys() {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add(LIVES_SHORTLY);
        return new Chromium(flags);
    }

    private Chromium(List<String> flags) {
        // generous, for a machine that is busy: a test that passes does not wait for it
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(flags);
        installed().ifPresent(options::setExecutablePath);
        Set<ProcessHandle> before = browsers();
        browser = playwright.chromium().launch(options);
        processes = browsers();
        processes.removeAll(before);
    }

    public Browser browser() {
        return browser;
    }

    /** Dies as a process that the machine has no room for: nothing of it is told of it. */
    void kill9() {
        assertThat(processes).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Of our own, the one of each from which its pages come. */
    private static Set<ProcessHandle> browsers() {
        return ProcessHandle.current()
                .descendants()
                .filter(one ->
                        one.info().commandLine().filter(Chromium::isBrowser).isPresent())
                .collect(Collectors.toSet());
    }

    private static boolean isBrowser(String command) {
        return command.contains("--remote-debugging-pipe") && !command.contains("--type=");
    }

    private static Optional<Path> installed() {
        String chosen = System.getenv("LANDFALL_CHROMIUM");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen));
        }
        Stream<Path> folders = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of);
        return folders.flatMap(folder -> Stream.of(NAMES).map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
