package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/**
 * Where a sign-in comes from and which way it is: a code belongs to the password that was said before in this session, a
 * passkey's answer to the question that was asked in it.
 */
class SignInAttempt extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1;

    private final transient Optional<String> code;
    private final transient Optional<HalfIn> half;
    private final transient Optional<String> passkey;
    private final transient Optional<PublicKeyCredentialRequestOptions> asked;
    private final boolean secondStep;

    SignInAttempt(HttpServletRequest request) {
        super(request);
        this.code = code(request);
        this.half = HalfIn.in(request.getSession(false));
        this.passkey = Optional.ofNullable(request.getParameter("passkey"));
        this.secondStep = secondStep(request);
        this.asked = passkey.flatMap(answer -> PasskeyDoor.asked(request.getSession(false)));
    }

    static Optional<String> code(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("code"));
    }

    /** Whether the passkey has to be the one of whoever said the password. */
    static boolean secondStep(HttpServletRequest request) {
        return request.getParameter(PasskeyDoor.SECOND) != null;
    }

    Optional<String> code() {
        return code;
    }

    Optional<HalfIn> half() {
        return half;
    }

    Optional<String> passkey() {
        return passkey;
    }

    boolean secondStep() {
        return secondStep;
    }

    Optional<PublicKeyCredentialRequestOptions> asked() {
        return asked;
    }
}
