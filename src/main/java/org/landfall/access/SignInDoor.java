package org.landfall.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The one door: a name with its password, the second step after it, or a passkey. */
@Component
class SignInDoor implements AuthenticationProvider {
    private final PasswordSignIn passwords;
    private final CodeSignIn codes;
    private final PasskeySignIn passkeys;

    SignInDoor(PasswordSignIn passwords, CodeSignIn codes, PasskeySignIn passkeys) {
        this.passwords = passwords;
        this.codes = codes;
        this.passkeys = passkeys;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (attempt.getDetails() instanceof SignInAttempt way) {
            if (way.passkey().isPresent()) {
                return passkeys.authenticate(
                        way, attempt.getName(), way.passkey().get());
            }
            if (way.code().isPresent()) {
                return codes.authenticate(way.half(), way.code().get());
            }
        }
        return passwords.authenticate(attempt);
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
