package org.landfall.access;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the door says about the provider. */
@Service
@PermitAll
public class OpenIdService {
    private final OpenId openId;

    OpenIdService(OpenId openId) {
        this.openId = openId;
    }

    /** What people call the provider; empty where the installation has none. */
    public Optional<String> offered() {
        return openId.settings().map(OpenIdSettings::name);
    }
}
