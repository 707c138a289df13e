package org.landfall.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landfall.e2e.LandfallProcess;
import org.landfall.wire.FlowClient;

/** From the call of java to the first sign-in page, database included: an empty home and an existing one. */
final class StartBench {
    private static final int TIMES = 5;
    private static final List<String> WITHOUT_CACHE =
            List.of("@target/app/java.args", "-jar", "target/app/landfall.jar");

    private StartBench() {}

    static void run(Path folder, Report report) throws Exception {
        report.section("Start, from the call of java to the first sign-in page (median of " + TIMES + ")");
        try (HttpClient http = HttpClient.newHttpClient()) {
            double coldWithout = median(cold(folder, http, "cold-without", true));
            double cold = median(cold(folder, http, "cold", false));
            double warmWithout = median(warm(folder, http, "warm-without", true));
            double warm = median(warm(folder, http, "warm", false));
            report.line(
                    "empty home", seconds(cold), "without the AOT cache " + seconds(coldWithout), cold / coldWithout);
            report.line(
                    "existing home",
                    seconds(warm),
                    "without the AOT cache " + seconds(warmWithout),
                    warm / warmWithout);
        }
    }

    private static List<Duration> cold(Path folder, HttpClient http, String name, boolean withoutCache)
            throws Exception {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Path home = folder.resolve(name + i);
            try (LandfallProcess landfall = new LandfallProcess(home, Map.of("LANDFALL_BINARIES", home + "-pg"))) {
                choose(landfall, withoutCache);
                times.add(toSignIn(landfall, http));
            }
        }
        return times;
    }

    private static List<Duration> warm(Path folder, HttpClient http, String name, boolean withoutCache)
            throws Exception {
        List<Duration> times = new ArrayList<>();
        try (LandfallProcess landfall = new LandfallProcess(folder.resolve(name), Map.of())) {
            choose(landfall, withoutCache);
            toSignIn(landfall, http);
            for (int i = 0; i < TIMES; i++) {
                landfall.stop();
                times.add(toSignIn(landfall, http));
            }
        }
        return times;
    }

    private static void choose(LandfallProcess landfall, boolean withoutCache) {
        if (withoutCache) {
            landfall.useArguments(WITHOUT_CACHE);
        }
    }

    private static Duration toSignIn(LandfallProcess landfall, HttpClient http) throws Exception {
        Files.createDirectories(landfall.home().getParent());
        Instant began = Instant.now();
        landfall.start();
        new FlowClient(http, landfall.address()).open("sign-in");
        return Duration.between(began, Instant.now());
    }

    private static double median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2).toNanos() / 1e9;
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.1f s", time);
    }
}
