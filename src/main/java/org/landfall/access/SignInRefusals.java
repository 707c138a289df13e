package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Where a sign-in leads that did not lead in: back to the step it failed at, or on to the second one. */
class SignInRefusals implements AuthenticationFailureHandler {
    private static final String SIGN_IN = "/" + AccessRoutes.SIGN_IN;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(
                switch (failure) {
                    case HalfWay next -> halfway(request, next);
                    case HalfOver late -> SIGN_IN + "?stale";
                    case TooSoon soon -> step(request) + "wait=" + soon.seconds();
                    default -> step(request) + "refused";
                });
    }

    /** Under a new number, for somebody may have planted the one before. */
    private static String halfway(HttpServletRequest request, HalfWay next) {
        next.half().keepIn(request.getSession());
        request.changeSessionId();
        return switch (next.next()) {
            case CODE -> SIGN_IN + "?code";
            case PASSKEY -> SIGN_IN + "?passkey";
            case SET_UP -> "/" + AccessRoutes.SECOND_STEP;
        };
    }

    private static String step(HttpServletRequest request) {
        if (SignInAttempt.secondStep(request)) {
            return SIGN_IN + "?passkey&";
        }
        return SIGN_IN + (SignInAttempt.code(request).isPresent() ? "?code&" : "?");
    }
}
