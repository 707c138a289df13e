package org.landfall.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts for tests, each new and active, made without a sign-in; {@code as} does something as one of them. */
@Component
public class People {
    public static final String PASSWORD = "velvet-otter-kayak-lantern";

    /** Of all of them: a hash costs what it should, and there are a thousand people in a run. */
    private static @Nullable String hash;

    private final AccountRepository accounts;
    private final SiteRepository sites;
    private final Passwords passwords;
    private final ActingAs actingAs;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    People(
            AccountRepository accounts,
            SiteRepository sites,
            Passwords passwords,
            ActingAs actingAs,
            TransactionTemplate transaction,
            JdbcClient database) {
        this.accounts = accounts;
        this.sites = sites;
        this.passwords = passwords;
        this.actingAs = actingAs;
        this.transaction = transaction;
        this.database = database;
    }

    /** A new active account; an interviewer gets a new site. */
    public Account active(Role role) {
        return account(role, true);
    }

    Account invited(Role role) {
        return account(role, false);
    }

    public Site site() {
        String name = "Site " + UUID.randomUUID();
        Site site = saved(() -> sites.saveAndFlush(SiteEntity.create(name)).toRecord());
        findsHelp(site.id());
        return site;
    }

    /** Without a place to send people to no interview begins at a site. */
    private void findsHelp(SiteId site) {
        asOwner(() -> database.sql("""
                        insert into study.help_entry (id, site_id, kind, name, offers_en, offers_ko, languages, cost,
                                                      papers, contact, checked)
                        values (gen_random_uuid(), ?, 'HEALTH', 'Clinic', 'Doctor', '', '{en}', 'FREE', false, '555-0100',
                                current_date)""").param(site.value()).update());
    }

    public <T> T as(Account person, Supplier<T> work) {
        try {
            return actingAs.account(person.id(), () -> {
                tellTransaction();
                return work.get();
            });
        } finally {
            tellTransaction();
        }
    }

    /** In one transaction, as work that no person asked for. */
    public <T> T asSystem(Supplier<T> work) {
        return saved(() -> {
            tell(new RowContext(ActingAs.SYSTEM.toString(), "SYSTEM"));
            T done = work.get();
            tellTransaction();
            return done;
        });
    }

    /** A test that is one transaction took its connection before anybody acted. */
    void tellTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            tell(new CurrentAccount().rowContext());
        }
    }

    private void tell(RowContext acting) {
        database.sql("select set_config('app.account', ?, true), set_config('app.role', ?, true)")
                .params(acting.account(), acting.role())
                .query()
                .singleRow();
    }

    /** The authentication that a sign-in of this person would give. */
    public Authentication signIn(Account person) {
        return saved(() -> ActingAs.authentication(
                SignedIn.of(accounts.findById(person.id().value()).orElseThrow())));
    }

    /** The same of somebody who signed in some time ago. */
    public Authentication signIn(Account person, Duration ago) {
        SignedIn now = (SignedIn) Objects.requireNonNull(signIn(person).getPrincipal());
        return ActingAs.authentication(new SignedIn(
                now.id(),
                now.role(),
                now.site(),
                now.signInName(),
                now.displayName(),
                now.epoch(),
                Instant.now().minus(ago)));
    }

    /** The account this test is signed in with. */
    public Account mine() {
        AccountId id = new CurrentAccount().id();
        return saved(() -> accounts.findById(id.value()).orElseThrow().toRecord());
    }

    Account now(Account person) {
        return saved(() -> accounts.findById(person.id().value()).orElseThrow().toRecord());
    }

    private Account account(Role role, boolean active) {
        SiteId site = role == Role.INTERVIEWER ? site().id() : null;
        String name = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        return saved(() -> {
            AccountEntity account = AccountEntity.create(new SignInName(name), "Person " + name, role, site);
            if (active) {
                account.enrol(hash(passwords));
            }
            Account made = accounts.saveAndFlush(account).toRecord();
            worksEverywhere(made);
            return made;
        });
    }

    /** As if invited to every study there is; {@link #worksOnlyIn} says otherwise. */
    /** In all studies that there are by now. */
    public void worksEverywhere(Account account) {
        if (account.role() == Role.ADMIN) {
            return;
        }
        asOwner(() -> database.sql(
                        "insert into access.assignment (account_id, study_id) select ?, id from study.study on conflict do nothing")
                .param(account.id().value())
                .update());
    }

    /** In a study that came after most people. */
    public void everybodyWorksIn(UUID study) {
        asOwner(() -> database.sql("""
                        insert into access.assignment (account_id, study_id)
                        select id, ? from access.account where role <> 'ADMIN' on conflict do nothing""").param(study).update());
    }

    /** As if an administrator had taken everything else away, without the signing out. */
    public void worksOnlyIn(Account account, UUID... studies) {
        asOwner(() -> {
            database.sql("delete from access.assignment where account_id = ?")
                    .param(account.id().value())
                    .update();
            for (UUID study : studies) {
                database.sql("insert into access.assignment (account_id, study_id) values (?, ?)")
                        .params(account.id().value(), study)
                        .update();
            }
        });
    }

    /** As if an administrator had said so. */
    public void leads(Account lead, UUID study, SiteId site) {
        asOwner(() -> database.sql(
                        "update access.assignment set lead = true, site_id = ? where account_id = ? and study_id = ?")
                .params(site.value(), lead.id().value(), study)
                .update());
    }

    /** Whoever the test acts as. */
    private void asOwner(Runnable work) {
        saved(() -> {
            database.sql("set local role landfall").update();
            work.run();
            database.sql("reset role").update();
            return true;
        });
    }

    private static synchronized String hash(Passwords passwords) {
        if (hash == null) {
            hash = passwords.hash(PASSWORD);
        }
        return hash;
    }

    private <T> T saved(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
