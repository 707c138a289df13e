package org.landfall.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in by its token alone: no cookie, no session. A token that is right is never made to wait for the wrong
 * ones of others, for nobody guesses 256 bits; the pause only quiets who floods us with wrong ones.
 */
class TokenFilter extends OncePerRequestFilter {
    static final int LARGEST_BODY = 16 * 1024;
    private static final String BEARER = "Bearer ";
    private static final String WRONG = "token";

    private final TokenSignIn signIn;
    private final ApiProblems problems;
    private final SignInPace wrong = new SignInPace(InstantSource.system());
    private final CallPace pace = new CallPace(InstantSource.system());

    TokenFilter(TokenSignIn signIn, ApiProblems problems) {
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = shown(request);
        if (token.isEmpty()) {
            refuse(request, response, "noToken");
            return;
        }
        Optional<TokenAuthentication> entered = signIn.enter(token.get());
        if (entered.isEmpty()) {
            wrongToken(request, response);
            return;
        }
        Duration wait = pace.wait(entered.get().getPrincipal().id());
        if (wait.isPositive()) {
            tooMany(request, response, "tooMany", wait);
        } else if (request.getContentLengthLong() > LARGEST_BODY) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "tooLarge", LARGEST_BODY / 1024);
        } else if ("POST".equals(request.getMethod()) && request.getContentLengthLong() < 0) {
            problems.write(request, response, HttpStatus.LENGTH_REQUIRED, "noLength");
        } else {
            as(entered.get());
            chain.doFilter(request, response);
        }
    }

    private void as(TokenAuthentication token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        signIn.noteUse(token);
    }

    private static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(said -> said.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(said -> said.substring(BEARER.length()).strip());
    }

    private void wrongToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String source = request.getRemoteAddr();
        Duration pause = wrong.pause(source, WRONG);
        if (pause.isPositive()) {
            tooMany(request, response, "tooManyWrong", pause);
            return;
        }
        wrong.failed(source, WRONG);
        signIn.refused();
        refuse(request, response, "wrongToken");
    }

    private void tooMany(HttpServletRequest request, HttpServletResponse response, String code, Duration wait)
            throws IOException {
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, code, seconds);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(request, response, HttpStatus.UNAUTHORIZED, code);
    }
}
