package org.landfall.access;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The settings in force. What the environment fixes wins. A change acts on this node at once and on others within
 * seconds; nobody's request waits for a look into the database.
 */
@Component
public class Policies {
    private static final int LOOKS_EVERY_SECONDS = 5;

    private final SettingChanges changes;
    private final FixedSettings fixed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settings").factory());
    private volatile Map<Setting, String> known;

    Policies(SettingChanges changes, FixedSettings fixed) {
        this.changes = changes;
        this.fixed = fixed;
        this.known = changes.current();
        thread.scheduleWithFixedDelay(this::renew, LOOKS_EVERY_SECONDS, LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    public String organisation() {
        return text(Setting.ORGANISATION);
    }

    /** Of those that are never fixed by the environment. */
    public int number(Setting setting) {
        return Integer.parseInt(changed(setting));
    }

    /** After how long without a touch a session is covered. */
    Duration idle() {
        return duration(Setting.IDLE_MINUTES, Duration.ofMinutes(1));
    }

    Duration longest() {
        return duration(Setting.LONGEST_HOURS, Duration.ofHours(1));
    }

    /** For how long a proof of who is there holds. */
    Duration proof() {
        return duration(Setting.PROOF_MINUTES, Duration.ofMinutes(1));
    }

    String text(Setting setting) {
        return fixed.value(setting).orElseGet(() -> changed(setting));
    }

    /** Whether the environment or an administrator said anything about it. */
    boolean said(Setting setting) {
        return fixed.value(setting).isPresent() || known.containsKey(setting);
    }

    private Duration duration(Setting setting, Duration unit) {
        return fixed.value(setting)
                .map(DurationStyle::detectAndParse)
                .orElseGet(() -> unit.multipliedBy(number(setting)));
    }

    private String changed(Setting setting) {
        return known.getOrDefault(setting, setting.usual());
    }

    /** Looks at what is in force now. */
    void renew() {
        try {
            known = changes.current();
        } catch (DataAccessException e) {
            // what was known goes on; the screens say that the database is out of reach
        }
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
