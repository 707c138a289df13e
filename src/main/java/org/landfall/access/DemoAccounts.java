package org.landfall.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.audit.AuditLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The throw-away accounts of a demonstration ({@code landfall.demo=true}): made before the application says it is
 * ready, with random passwords kept in a file beside the data. Never made beside real accounts.
 */
@Component
@Order(0)
public class DemoAccounts implements ApplicationRunner {
    private record Person(String signInName, String displayName, Role role, String site) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("interviewer@demo", "Demo Interviewer", Role.INTERVIEWER, "Seoul"),
            new Person("interviewer2@demo", "Demo Interviewer 2", Role.INTERVIEWER, "Bangkok"),
            new Person("researcher@demo", "Demo Researcher", Role.RESEARCHER, ""),
            new Person("custodian@demo", "Demo Custodian", Role.CUSTODIAN, ""),
            new Person("custodian2@demo", "Demo Custodian 2", Role.CUSTODIAN, ""),
            new Person("admin@demo", "Demo Admin", Role.ADMIN, ""));

    private final boolean on;
    private final DemoPasswordFile file;
    private final AccountRepository accounts;
    private final SiteRepository sites;
    private final Passwords passwords;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    DemoAccounts(
            @Value("${landfall.demo:false}") boolean on,
            DemoPasswordFile file,
            AccountRepository accounts,
            SiteRepository sites,
            Passwords passwords,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.on = on;
        this.file = file;
        this.accounts = accounts;
        this.sites = sites;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether this installation is a demonstration. */
    public boolean on() {
        return on;
    }

    /** The account of a demo sign-in name such as {@code interviewer@demo}. */
    public Optional<Account> find(String signInName) {
        return accounts.findBySignInName(signInName).map(AccountEntity::toRecord);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!on) {
            return;
        }
        if (accounts.count() > 0 && accounts.findBySignInName("admin@demo").isEmpty()) {
            System.out.println("  This home belongs to a real installation: no demo account was made.");
            return;
        }
        Map<String, String> kept = file.read();
        transaction.executeWithoutResult(status -> PEOPLE.forEach(person -> prepare(person, kept)));
        file.write(PEOPLE.stream().map(Person::signInName).toList(), kept);
        file.print();
    }

    /** Makes what is missing; a password that is no longer in the file is replaced. */
    private void prepare(Person person, Map<String, String> kept) {
        Optional<AccountEntity> existing = accounts.findBySignInName(person.signInName());
        if (existing.isPresent() && kept.containsKey(person.signInName())) {
            return;
        }
        AccountEntity account = existing.orElseGet(() -> AccountEntity.create(
                new SignInName(person.signInName()), person.displayName(), person.role(), site(person)));
        String password = kept.computeIfAbsent(person.signInName(), name -> DemoPasswordFile.newPassword());
        account.enrol(passwords.hash(password));
        accounts.saveAndFlush(account);
        audit.record(
                "system",
                "account.invent",
                account.id().toString(),
                Map.of("role", person.role().name()));
    }

    private @Nullable SiteId site(Person person) {
        return person.site().isEmpty()
                ? null
                : sites.findByNameIgnoreCase(person.site())
                        .orElseGet(() -> sites.saveAndFlush(SiteEntity.create(person.site())))
                        .toRecord()
                        .id();
    }
}
