package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-in comes from and which step it is: a code belongs to the password that was said before in this session. */
class SignInAttempt extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1;

    private final transient Optional<String> code;
    private final transient Optional<HalfIn> half;

    SignInAttempt(HttpServletRequest request) {
        super(request);
        this.code = code(request);
        this.half = HalfIn.in(request.getSession(false));
    }

    static Optional<String> code(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("code"));
    }

    Optional<String> code() {
        return code;
    }

    Optional<HalfIn> half() {
        return half;
    }
}
