package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a device is asked before it signs somebody in. It names nobody, so it is the same for everybody; but whoever has
 * said the password, or is signed in, is asked for a passkey of that account.
 */
@RestController
class PasskeyDoor {
    static final String ASKED = "landfall.passkeyAsked";

    /** The name of the field by which a request says that it is about the step after the password. */
    static final String SECOND = "second";

    private final Passkeys passkeys;
    private final SignInLedger ledger;
    private final CurrentAccount current;

    PasskeyDoor(Passkeys passkeys, SignInLedger ledger, CurrentAccount current) {
        this.passkeys = passkeys;
        this.ledger = ledger;
        this.current = current;
    }

    @PostMapping(path = AccessRoutes.SESSION + "/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options =
                who(request).map(passkeys::forOwner).orElseGet(passkeys::forAnybody);
        request.getSession().setAttribute(ASKED, options);
        return passkeys.write(options);
    }

    private Optional<AccountId> who(HttpServletRequest request) {
        return current.peek()
                .map(SignedIn::id)
                .or(() -> SignInAttempt.secondStep(request)
                        ? HalfIn.in(request.getSession(false))
                                .filter(ledger::stands)
                                .map(HalfIn::account)
                        : Optional.empty());
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
