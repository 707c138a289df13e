package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The packaged application with a browser before it, for tests tagged {@code browser}:
 *
 * <pre>{@code @RegisterExtension static final RunningLandfall landfall = RunningLandfall.demo();}</pre>
 *
 * All tests that ask for the same name share one server and one home ({@link Servers}), in which the demo's interviews
 * are all there from the start ({@link DemoHomes}); pages are closed after each test. A test fails when a page
 * of it called another host or a script of it threw; a failure tells what its pages showed ({@link Scene}).
 */
public final class RunningLandfall implements BeforeAllCallback, AfterEachCallback, TestExecutionExceptionHandler {
    /** A vintage of fewer is too small for the standard tables. */
    private static final int MANY = 600;

    private static final int FEW = 40;

    private final String name;
    private final Map<String, String> settings;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final List<String> visited = new ArrayList<>();
    private LandfallProcess process;
    private Chromium chromium;

    private RunningLandfall(String name, Map<String, String> settings) {
        this.name = name;
        this.settings = settings;
    }

    /** The demo, shared by all who ask for it. */
    public static RunningLandfall demo() {
        return many("demo", Map.of());
    }

    /** A demo of one's own without invented people, for tests that change what the others count on. */
    public static RunningLandfall ownDemo(String name) {
        return ownDemo(name, Map.of());
    }

    /** The same with settings of its own. */
    static RunningLandfall ownDemo(String name, Map<String, String> more) {
        return demoOf(0, name, more);
    }

    /** A demo of one's own with enough people to fill lists. */
    static RunningLandfall few(String name) {
        return demoOf(FEW, name, Map.of());
    }

    /** A demo of one's own with enough people to publish. */
    static RunningLandfall many(String name, Map<String, String> more) {
        return demoOf(MANY, name, more);
    }

    private static RunningLandfall demoOf(int people, String name, Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(DemoHomes.settings(people));
        settings.putAll(more);
        return new RunningLandfall(name, settings);
    }

    /** An empty installation under a name; the same name is the same server. */
    public static RunningLandfall empty(String name) {
        return new RunningLandfall(name, Map.of());
    }

    /** Pages of these tests may go to that address too. */
    RunningLandfall visiting(String other) {
        visited.add(other);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Servers servers = Servers.of(context);
        chromium = servers.chromium();
        process = servers.running(name, settings);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
        List<String> seen = List.copyOf(strange);
        strange.clear();
        assertThat(seen).as("calls to other hosts and errors in scripts").isEmpty();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        throw new AssertionError(failure.getMessage() + Scene.of(open, process), failure);
    }

    public LandfallProcess process() {
        return process;
    }

    public Page page() {
        return page(Look.DESK);
    }

    /** A new window of a person of its own, nobody signed in, on no page yet; addresses are relative: {@code navigate("")}. */
    public Page page(Look look) {
        return page(look, device -> {});
    }

    private Page page(Look look, Consumer<Browser.NewContextOptions> device) {
        Browser.NewContextOptions options = look.context(process.address());
        device.accept(options);
        BrowserContext context = chromium.browser().newContext(options);
        context.addCookies(look.cookies(process.address()));
        context.onRequest(request -> noteStrange(request.url()));
        context.onWebError(error -> strange.add(error.error()));
        open.add(context);
        return context.newPage();
    }

    /** Signs the demo's account in, as its role's line in {@code demo-accounts.txt} says, in a new window. */
    public Page signIn(String account, Look look) {
        return signIn(account, look, any -> {});
    }

    /** @param device what is special about the device before which the person sits */
    Page signIn(String account, Look look, Consumer<Browser.NewContextOptions> device) {
        Page page = page(look, device);
        DemoAccounts.of(process.home()).signIn(page, account);
        return page;
    }

    /** What the account's person types when asked. */
    String password(String account) {
        return DemoAccounts.of(process.home()).passwords().get(account);
    }

    public Page signIn(String account) {
        return signIn(account, Look.DESK);
    }

    private void noteStrange(String url) {
        boolean ours = url.replace("//localhost:", "//127.0.0.1:")
                .startsWith(process.address().toString());
        boolean known = ours || visited.stream().anyMatch(url::startsWith);
        if (!known && !url.startsWith("data:") && !url.startsWith("blob:")) {
            strange.add(url);
        }
    }
}
