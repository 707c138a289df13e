package org.landfall.access;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who signs in in two steps: everybody, or at the least custodians and administrators. In a demonstration whoever likes. */
@Component
class FactorRule {
    private enum Asked {
        EVERYBODY,
        CUSTODIANS_AND_ADMINS,
        NOBODY
    }

    private final Asked asked;

    FactorRule(@Value("${landfall.second-factor:}") String setting, @Value("${landfall.demo:false}") boolean demo) {
        this.asked = setting.isBlank() ? (demo ? Asked.NOBODY : Asked.EVERYBODY) : read(setting);
    }

    boolean asks(Role role) {
        return switch (asked) {
            case EVERYBODY -> true;
            case CUSTODIANS_AND_ADMINS -> role == Role.CUSTODIAN || role == Role.ADMIN;
            case NOBODY -> false;
        };
    }

    private static Asked read(String setting) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "everybody" -> Asked.EVERYBODY;
            case "custodians-and-admins" -> Asked.CUSTODIANS_AND_ADMINS;
            default ->
                throw new IllegalArgumentException(
                        "LANDFALL_SECOND_FACTOR is everybody or custodians-and-admins, not " + setting);
        };
    }
}
