package org.landfall.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The OpenID provider that stands for the password, where the operator named one; without it there is nothing of all this. */
@Component
class OpenId {
    private final Optional<OpenIdSettings> settings;

    OpenId(
            Environment environment,
            @Value("${landfall.address:}") String address,
            @Value("${server.port:8080}") String port) {
        String place = address.isBlank() ? "http://127.0.0.1:" + port : address.strip();
        this.settings = OpenIdSettings.read(
                variable -> environment.getProperty(property(variable), ""), place.replaceAll("/+$", ""));
    }

    Optional<OpenIdSettings> settings() {
        return settings;
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
