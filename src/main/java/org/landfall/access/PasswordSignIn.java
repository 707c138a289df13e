package org.landfall.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Sign-in by name and password. An unknown name, a wrong password and an account that may not sign in get the same
 * answer after the same work.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST_NAME = 100;

    private final SignInLedger ledger;
    private final Passwords passwords;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    PasswordSignIn(SignInLedger ledger, Passwords passwords) {
        this.ledger = ledger;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String source = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        String name = SignInName.read(attempt.getName()).map(SignInName::value).orElseGet(() -> shortened(attempt));
        Duration pause = pace.pause(source, name);
        if (pause.isPositive()) {
            throw new TooSoon(pause);
        }
        Optional<SignedIn> person = check(name, String.valueOf(attempt.getCredentials()));
        if (person.isEmpty()) {
            pace.failed(source, name);
            throw new BadCredentialsException("Refused");
        }
        pace.succeeded(source, name);
        return ActingAs.authentication(person.get());
    }

    private Optional<SignedIn> check(String name, String password) {
        Optional<AccountEntity> account = ledger.find(name);
        Optional<String> hash =
                account.filter(a -> a.state() == AccountState.ACTIVE).flatMap(AccountEntity::passwordHash);
        if (!passwords.matches(password, hash)) {
            ledger.refused(account.map(AccountEntity::id));
            return Optional.empty();
        }
        Optional<String> newHash = hash.filter(passwords::outdated).map(old -> passwords.hash(password));
        return account.map(a -> ledger.opened(a.id(), newHash));
    }

    private static String shortened(Authentication attempt) {
        String name = attempt.getName();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
