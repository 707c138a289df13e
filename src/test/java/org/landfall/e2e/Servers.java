package org.landfall.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The browser and the running applications of all browser tests of a process. They live as long as the launcher's session:
 * Surefire runs each class as an execution of its own, at whose end the root's store is closed. Of the applications the
 * {@value #MOST} asked for last are kept.
 */
final class Servers implements AutoCloseable {
    private static final Namespace HERE = Namespace.create(Servers.class);

    /** Each takes half a gigabyte, with its database. */
    private static final int MOST = 6;

    private final Map<String, LandfallProcess> running = new LinkedHashMap<>(16, 0.75f, true);
    private Chromium chromium;

    static Servers of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, HERE)
                .computeIfAbsent(Servers.class, key -> new Servers(), Servers.class);
    }

    synchronized Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.forJourneys();
        }
        return chromium;
    }

    /** The application under this name, started where it is not there yet; a test may have left it ended. */
    synchronized LandfallProcess running(String name, Map<String, String> settings) {
        LandfallProcess landfall = running.get(name);
        if (landfall == null) {
            endTheOldest();
            landfall = started(name, settings);
            running.put(name, landfall);
        } else if (!landfall.isAlive()) {
            landfall.start();
        }
        return landfall;
    }

    private void endTheOldest() {
        if (running.size() >= MOST) {
            String oldest = running.keySet().iterator().next();
            running.remove(oldest).close();
        }
    }

    private static LandfallProcess started(String name, Map<String, String> settings) {
        try {
            Path homes = Files.createDirectories(Path.of("target", "e2e"));
            Path home = Files.createTempDirectory(homes, name + "-");
            DemoHomes.fill(home, settings);
            LandfallProcess landfall = new LandfallProcess(home, settings);
            landfall.useArguments(ShortLived.arguments());
            landfall.start();
            return landfall;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        running.values().forEach(LandfallProcess::close);
        if (chromium != null) {
            chromium.close();
        }
    }
}
