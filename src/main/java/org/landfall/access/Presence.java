package org.landfall.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whether the person before the screen is still the one who signed in. Failures make the next try wait, as at sign-in,
 * and each try leaves the same audit lines.
 */
@Service
public class Presence {
    private static final String PROVED = "landfall.proved";

    private final SignInLedger ledger;
    private final Passwords passwords;
    private final CurrentAccount account;
    private final Passkeys passkeys;
    private final PasskeyRecords records;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    Presence(
            SignInLedger ledger,
            Passwords passwords,
            CurrentAccount account,
            Passkeys passkeys,
            PasskeyRecords records) {
        this.ledger = ledger;
        this.passwords = passwords;
        this.account = account;
        this.passkeys = passkeys;
        this.records = records;
    }

    public sealed interface Proof {
        record Given() implements Proof {}

        record Refused() implements Proof {}

        record TooSoon(long seconds) implements Proof {}
    }

    /** Whether the person has a password to say. */
    @PreAuthorize("isAuthenticated()")
    public boolean byPassword() {
        return ledger.hashOf(account.id()).isPresent();
    }

    /** Whether the person has a passkey to show. */
    @PreAuthorize("isAuthenticated()")
    public boolean byPasskey() {
        return records.has(account.id());
    }

    @PreAuthorize("isAuthenticated()")
    public Proof prove(String password) {
        return judge("password", id -> passwords.matches(password, ledger.hashOf(id)));
    }

    /** What the device is asked, as browsers read it; good for one answer in this session. */
    @PreAuthorize("isAuthenticated()")
    public String askDevice() {
        PublicKeyCredentialRequestOptions options = passkeys.forOwner(account.id());
        keep(PasskeyDoor.ASKED, options);
        return passkeys.write(options);
    }

    /** @param answer of the device to what was asked last in this session */
    @PreAuthorize("isAuthenticated()")
    public Proof provePasskey(String answer) {
        return judge(
                "passkey",
                id -> asked().flatMap(question -> passkeys.owner(question, answer))
                        .filter(id::equals)
                        .filter(ledger::mayEnter)
                        .isPresent());
    }

    private Proof judge(String way, Predicate<AccountId> right) {
        AccountId id = account.id();
        Duration pause = pace.pause(id.toString(), way);
        if (pause.isPositive()) {
            return new Proof.TooSoon(pause.toSeconds() + 1);
        }
        if (!right.test(id)) {
            pace.failed(id.toString(), way);
            ledger.refused(Optional.of(id));
            return new Proof.Refused();
        }
        pace.succeeded(id.toString(), way);
        ledger.returned(id);
        keep(PROVED, Instant.now());
        return new Proof.Given();
    }

    private static Optional<PublicKeyCredentialRequestOptions> asked() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request)
                || !(request.getAttribute(PasskeyDoor.ASKED, RequestAttributes.SCOPE_SESSION)
                        instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        request.removeAttribute(PasskeyDoor.ASKED, RequestAttributes.SCOPE_SESSION);
        return Optional.of(options);
    }

    /** True when the sign-in, or a proof that was given since in this session, is younger than that moment. */
    @PreAuthorize("isAuthenticated()")
    public boolean provedSince(Instant moment) {
        return account.peek().filter(person -> person.since().isAfter(moment)).isPresent()
                || RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request
                        && request.getAttribute(PROVED, RequestAttributes.SCOPE_SESSION) instanceof Instant proved
                        && proved.isAfter(moment);
    }

    private static void keep(String name, Object what) {
        if (RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            request.setAttribute(name, what, RequestAttributes.SCOPE_SESSION);
        }
    }

    /** Notes that the person leaves now; the caller ends the session. */
    @PreAuthorize("isAuthenticated()")
    public void leave() {
        ledger.closed(account.id());
    }
}
