package org.landfall.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.landfall.e2e.Chromium;
import org.landfall.e2e.DemoAccounts;
import org.landfall.e2e.LandfallProcess;
import org.landfall.e2e.Look;

/**
 * The packaged application in a real browser: what travels for a first page, how long until it can be used, and how long one
 * waits between two views. The browser takes the times itself, from the navigation or click to the first frame in which the
 * heading (or the sign-in form, which brings its own) stands and nothing is on its way to the server any more.
 */
final class PageBench {
    private static final int TIMES = 10;
    private static final double BYTES_A_KILOBYTE = 1024;
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;
    private static final String BARE = "<!doctype html><title>Bare</title><h1>Bare</h1><input>";

    private static final String USABLE = """
            window.usable = () => {
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(c => c.isActive);
                const quiet = document.querySelector('#outlet')
                        ? clients.length > 0 && clients.every(c => !c.isActive()) : document.readyState === 'complete';
                return quiet && document.querySelector('h1, vaadin-login-form') !== null;
            };
            const look = () => usable() ? window.usableAt = performance.now() : requestAnimationFrame(look);
            requestAnimationFrame(look);""";

    private static final String GO = """
            path => new Promise(done => {
                const before = performance.now();
                document.querySelector(`vaadin-side-nav-item[path="${path}"]`).shadowRoot.querySelector('a').click();
                const look = () => location.pathname === '/' + path && usable()
                        ? done(performance.now() - before) : requestAnimationFrame(look);
                requestAnimationFrame(look);
            })""";

    private PageBench() {}

    static void run(Path folder, Report report) throws Exception {
        report.section("Pages in the browser, nothing in its cache");
        Map<String, String> settings = Map.of("LANDFALL_DEMO", "true", "LANDFALL_DEMO_INTERVIEWS", "600");
        HttpServer floor = bareServer();
        try (LandfallProcess landfall = new LandfallProcess(folder.resolve("pages"), settings);
                Chromium chromium = new Chromium()) {
            landfall.start();
            landfall.awaitLine("Demo data: 603 of 603");
            URI reference = URI.create("http://127.0.0.1:" + floor.getAddress().getPort() + "/");
            FirstPages bare = firstPages(chromium, reference, page -> page.navigate(""));
            FirstPages signIn = firstPages(chromium, landfall.address(), page -> page.navigate("sign-in"));
            FirstPages today = firstPages(
                    chromium,
                    landfall.address(),
                    page -> DemoAccounts.of(landfall.home()).signIn(page, "interviewer@demo"));
            FirstPages again = firstPages(chromium, landfall.address(), page -> {
                DemoAccounts.of(landfall.home()).signIn(page, "interviewer@demo");
                page.navigate("");
            });
            report(report, "sign-in page", signIn, bare);
            report(report, "sign-in page and the interviewer's first view", today, bare);
            report.line(
                    "the first view once more",
                    again.times().toString(),
                    "a bare page " + bare.times(),
                    again.times().within(0.5) / bare.times().within(0.5));
            for (String role : List.of("interviewer", "custodian", "researcher", "admin")) {
                Figures ways = ways(chromium, landfall, role + "@demo");
                report.line(
                        "from one view of a " + role + " to the next",
                        ways.toString(),
                        "a bare page " + bare.times(),
                        ways.within(0.5) / bare.times().within(0.5));
            }
        } finally {
            floor.stop(0);
        }
    }

    /** @param bytes of all answers until then, as they travelled */
    private record FirstPages(Figures times, double bytes) {}

    /** The time is that of the page somebody ends at. */
    private static FirstPages firstPages(Chromium chromium, URI address, Consumer<Page> way) {
        long[] times = new long[TIMES];
        double bytes = 0;
        long began = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            try (BrowserContext context = chromium.browser().newContext(Look.DESK.context(address))) {
                context.addInitScript(USABLE);
                List<Request> requests = new ArrayList<>();
                context.onRequestFinished(requests::add);
                Page page = context.newPage();
                way.accept(page);
                page.waitForFunction("window.usableAt > 0");
                times[i] = nanoseconds(page.evaluate("window.usableAt"));
                bytes = List.copyOf(requests).stream() // asking for a size lets more of them come in
                        .mapToInt(one -> one.sizes().responseBodySize)
                        .sum();
            }
        }
        return new FirstPages(Figures.of(times, Duration.ofNanos(System.nanoTime() - began)), bytes);
    }

    private static void report(Report report, String what, FirstPages figures, FirstPages bare) {
        report.line(
                what + ", usable after",
                figures.times().toString(),
                "a bare page " + bare.times(),
                figures.times().within(0.5) / bare.times().within(0.5));
        report.line(
                what + ", compressed",
                kilobytes(figures.bytes()),
                "a bare page " + kilobytes(bare.bytes()),
                figures.bytes() / bare.bytes());
    }

    /** Every item of the menu in turn; the first round is not counted. */
    private static Figures ways(Chromium chromium, LandfallProcess landfall, String account) {
        try (BrowserContext context = chromium.browser().newContext(Look.DESK.context(landfall.address()))) {
            context.addInitScript(USABLE);
            Page page = context.newPage();
            DemoAccounts.of(landfall.home()).signIn(page, account);
            List<String> paths = page.locator("vaadin-side-nav-item").all().stream()
                    .map(item -> item.getAttribute("path"))
                    .toList();
            long began = System.nanoTime();
            LongStream.Builder times = LongStream.builder();
            for (int round = 0; round <= TIMES; round++) {
                for (String path : paths) {
                    long time = nanoseconds(page.evaluate(GO, path));
                    if (round > 0) {
                        times.add(time);
                    }
                }
            }
            return Figures.of(times.build().toArray(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static HttpServer bareServer() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        byte[] page = BARE.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
        return server;
    }

    private static long nanoseconds(Object milliseconds) {
        return Math.round(((Number) milliseconds).doubleValue() * NANOSECONDS_A_MILLISECOND);
    }

    private static String kilobytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / BYTES_A_KILOBYTE);
    }
}
