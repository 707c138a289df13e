package org.landfall.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an account. Whatever changes what it may do also raises {@code epoch}, which ends its sessions. */
@Entity(name = "Account")
@Table(schema = "access", name = "account")
class AccountEntity {
    @Id
    private UUID id = UUID.randomUUID();

    @Column(name = "sign_in_name")
    private String signInName = "";

    @Column(name = "display_name")
    private String displayName = "";

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "by_passkey")
    private boolean byPasskey;

    @Enumerated(EnumType.STRING)
    private Role role = Role.INTERVIEWER;

    @Column(name = "site_id")
    private @Nullable UUID siteId;

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.INVITED;

    private String language = "en";
    private int epoch;
    private Instant created = Instant.now();

    @Column(name = "last_sign_in")
    private @Nullable Instant lastSignIn;

    @Column(name = "custodian_once")
    private boolean custodianOnce;

    protected AccountEntity() {}

    static AccountEntity create(SignInName signInName, String displayName, Role role, @Nullable SiteId site) {
        AccountEntity account = new AccountEntity();
        account.signInName = signInName.value();
        account.displayName = displayName;
        account.role = role;
        account.siteId = site == null ? null : site.value();
        return account;
    }

    AccountId id() {
        return new AccountId(id);
    }

    Role role() {
        return role;
    }

    AccountState state() {
        return state;
    }

    int epoch() {
        return epoch;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    boolean active(Role wanted) {
        return role == wanted && state == AccountState.ACTIVE;
    }

    void waitForCustodian() {
        state = AccountState.ASKED;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void take(Role newRole, @Nullable SiteId site) {
        role = newRole;
        noteCustodian();
        if (state == AccountState.ASKED) {
            state = AccountState.INVITED;
        }
        siteId = site == null ? null : site.value();
        epoch++;
    }

    /** From now on only a new enrolment link leads in. */
    void invite() {
        state = AccountState.INVITED;
        passwordHash = null;
        byPasskey = false;
        epoch++;
    }

    void enrol(String newPasswordHash) {
        passwordHash = newPasswordHash;
        byPasskey = false;
        state = AccountState.ACTIVE;
        noteCustodian();
        epoch++;
    }

    /** Without a password; a device stands for it. */
    void enrolByPasskey() {
        passwordHash = null;
        byPasskey = true;
        state = AccountState.ACTIVE;
        noteCustodian();
        epoch++;
    }

    void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
        epoch++;
    }

    private void noteCustodian() {
        custodianOnce |= active(Role.CUSTODIAN);
    }

    void rehash(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    void disable() {
        state = AccountState.DISABLED;
        epoch++;
    }

    void enable() {
        state = passwordHash == null && !byPasskey ? AccountState.INVITED : AccountState.ACTIVE;
        noteCustodian();
    }

    void endSessions() {
        epoch++;
    }

    void signedIn(Instant at) {
        lastSignIn = at;
    }

    @Nullable
    SiteId site() {
        return siteId == null ? null : new SiteId(siteId);
    }

    Account toRecord() {
        return new Account(id(), signInName, displayName, role, site(), state, language, created, lastSignIn);
    }
}
