package org.landfall.e2e;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Homes in which the demo's interviews are all there. The packaged application holds them once for each number of people and for
 * both processes of the tests; every server gets a copy. To hold six hundred talks takes longer than most tests.
 */
final class DemoHomes {
    private static final String DEMO = "LANDFALL_DEMO";
    private static final String PEOPLE = "LANDFALL_DEMO_INTERVIEWS";
    private static final int OF_THE_ARTICLE = 3;

    private DemoHomes() {}

    static Map<String, String> settings(int people) {
        return Map.of(DEMO, "true", PEOPLE, Integer.toString(people));
    }

    /** Makes this home a copy where the settings are those of a demo; another stays as it is. */
    static void fill(Path home, Map<String, String> settings) throws IOException {
        if (settings.containsKey(DEMO)) {
            Path whole = whole(home.resolveSibling("held"), Integer.parseInt(settings.get(PEOPLE)));
            copy(whole, home);
        }
    }

    /** One process makes it and the other waits. */
    private static Path whole(Path folder, int people) throws IOException {
        Path whole = Files.createDirectories(folder).resolve(people + "-" + build());
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!Files.exists(whole)) {
                Path made = Files.createTempDirectory(folder, "making-");
                hold(made, people);
                Files.move(made, whole);
            }
        }
        return whole;
    }

    /** What another build made may be what this one would not make. */
    private static String build() throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(Path.of("target", "app", "landfall.jar")));
        return Long.toHexString(sum.getValue());
    }

    private static void hold(Path home, int people) {
        try (LandfallProcess landfall = new LandfallProcess(home, settings(people))) {
            landfall.start();
            int all = people + OF_THE_ARTICLE;
            landfall.awaitLine("Demo data: " + all + " of " + all);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            int exit = new ProcessBuilder("cp", "-a", from + "/.", to.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("cp ended with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
