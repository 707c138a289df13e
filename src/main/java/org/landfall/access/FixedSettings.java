package org.landfall.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the operator fixed by the environment; nobody changes it on a screen. */
@Component
class FixedSettings {
    private static final Map<Setting, String> PROPERTIES = Map.of(
            Setting.SECOND_FACTOR, "landfall.second-factor",
            Setting.IDLE_MINUTES, "landfall.session.idle",
            Setting.LONGEST_HOURS, "landfall.session.longest",
            Setting.PROOF_MINUTES, "landfall.session.proof");

    private final Environment environment;

    FixedSettings(Environment environment) {
        this.environment = environment;
    }

    /** As it was written there. */
    Optional<String> value(Setting setting) {
        return Optional.ofNullable(PROPERTIES.get(setting))
                .map(property -> environment.getProperty(property, "").strip())
                .filter(value -> !value.isEmpty());
    }

    /** The name of the variable. */
    static String variable(Setting setting) {
        return String.valueOf(PROPERTIES.get(setting)).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
