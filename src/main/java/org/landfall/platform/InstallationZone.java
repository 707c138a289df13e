package org.landfall.platform;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * One clock for everything that gets a day: a talk, a paper, a release, a night. Set before the first connection, which
 * hands it on to the database. Without a setting it is the server's own.
 */
final class InstallationZone implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        named(environment.getProperty("landfall.time-zone", ""))
                .ifPresent(zone -> TimeZone.setDefault(TimeZone.getTimeZone(zone)));
    }

    static Optional<ZoneId> named(String name) {
        try {
            return Optional.of(name.strip()).filter(zone -> !zone.isEmpty()).map(ZoneId::of);
        } catch (DateTimeException e) {
            throw new StartRefused(
                    "LANDFALL_TIME_ZONE names no time zone: " + name.strip() + ".",
                    "Write one as Asia/Seoul or Europe/Berlin, or leave the line out for the server's own.");
        }
    }
}
