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

    private final Policies policies;
    private final boolean demo;

    FactorRule(Policies policies, FixedSettings fixed, @Value("${landfall.demo:false}") boolean demo) {
        this.policies = policies;
        this.demo = demo;
        fixed.value(Setting.SECOND_FACTOR).ifPresent(FactorRule::read);
    }

    boolean asks(Role role) {
        return switch (asked()) {
            case EVERYBODY -> true;
            case CUSTODIANS_AND_ADMINS -> role == Role.CUSTODIAN || role == Role.ADMIN;
            case NOBODY -> false;
        };
    }

    /** In a demonstration nobody has to, until somebody says otherwise. */
    private Asked asked() {
        return demo && !policies.said(Setting.SECOND_FACTOR)
                ? Asked.NOBODY
                : read(policies.text(Setting.SECOND_FACTOR));
    }

    private static Asked read(String setting) {
        return switch (setting.toLowerCase(Locale.ROOT)) {
            case "everybody" -> Asked.EVERYBODY;
            case "custodians-and-admins" -> Asked.CUSTODIANS_AND_ADMINS;
            default ->
                throw new IllegalArgumentException(
                        "LANDFALL_SECOND_FACTOR is everybody or custodians-and-admins, not " + setting);
        };
    }
}
