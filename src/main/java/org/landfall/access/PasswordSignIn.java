package org.landfall.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The first step of signing in: name and password, which is the whole of it for an account without a second step. An
 * unknown name, a wrong password and an account that may not sign in get the same answer after the same work.
 */
@Component
class PasswordSignIn {
    private static final int LONGEST_NAME = 100;

    private final SignInLedger ledger;
    private final Passwords passwords;
    private final SecondStep second;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    PasswordSignIn(SignInLedger ledger, Passwords passwords, SecondStep second) {
        this.ledger = ledger;
        this.passwords = passwords;
        this.second = second;
    }

    Authentication authenticate(Authentication attempt) {
        String source = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        String name = SignInName.read(attempt.getName()).map(SignInName::value).orElseGet(() -> shortened(attempt));
        Duration pause = pace.pause(source, name);
        if (pause.isPositive()) {
            throw new TooSoon(pause);
        }
        Optional<AccountEntity> person = check(name, String.valueOf(attempt.getCredentials()));
        if (person.isEmpty()) {
            pace.failed(source, name);
            throw new BadCredentialsException("Refused");
        }
        pace.succeeded(source, name);
        return enter(person.get(), String.valueOf(attempt.getCredentials()));
    }

    private Optional<AccountEntity> check(String name, String password) {
        Optional<AccountEntity> account = ledger.find(name);
        Optional<String> hash =
                account.filter(a -> a.state() == AccountState.ACTIVE).flatMap(AccountEntity::passwordHash);
        if (!passwords.matches(password, hash)) {
            ledger.refused(account.map(AccountEntity::id));
            return Optional.empty();
        }
        return account;
    }

    private Authentication enter(AccountEntity account, String password) {
        Optional<String> newHash =
                account.passwordHash().filter(passwords::outdated).map(old -> passwords.hash(password));
        return second.after(account, newHash, FirstStep.OWN);
    }

    private static String shortened(Authentication attempt) {
        String name = attempt.getName();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
