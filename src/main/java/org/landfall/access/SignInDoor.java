package org.landfall.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The one door: a name with its password, or the second step after it. */
@Component
class SignInDoor implements AuthenticationProvider {
    private final PasswordSignIn passwords;
    private final CodeSignIn codes;

    SignInDoor(PasswordSignIn passwords, CodeSignIn codes) {
        this.passwords = passwords;
        this.codes = codes;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return attempt.getDetails() instanceof SignInAttempt second
                        && second.code().isPresent()
                ? codes.authenticate(second.half(), second.code().get())
                : passwords.authenticate(attempt);
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
