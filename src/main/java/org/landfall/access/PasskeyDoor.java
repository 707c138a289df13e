package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a device is asked before it signs somebody in. It names nobody, so it is the same for everybody. */
@RestController
class PasskeyDoor {
    private static final String ASKED = "landfall.passkeyAsked";

    private final Passkeys passkeys;

    PasskeyDoor(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @PostMapping(path = AccessRoutes.SESSION + "/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = passkeys.forAnybody();
        request.getSession().setAttribute(ASKED, options);
        return passkeys.write(options);
    }

    /** Good for one answer. */
    static Optional<PublicKeyCredentialRequestOptions> asked(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ASKED) instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        session.removeAttribute(ASKED);
        return Optional.of(options);
    }
}
