package org.landfall.platform.demo;

import java.util.List;
import java.util.Optional;
import org.landfall.access.Account;
import org.landfall.access.AccountId;
import org.landfall.access.DemoAccounts;

/** The accounts demo interviews are made with: an interviewer a site, and the custodian who approves. */
record Staff(List<AccountId> interviewers, AccountId custodian) {

    /** Empty where the demo accounts do not exist. */
    static Optional<Staff> of(DemoAccounts accounts) {
        List<AccountId> found = List.of("interviewer@demo", "interviewer2@demo", "custodian@demo").stream()
                .flatMap(name -> accounts.find(name).stream())
                .map(Account::id)
                .toList();
        return found.size() < 3 ? Optional.empty() : Optional.of(new Staff(found.subList(0, 2), found.get(2)));
    }

    AccountId interviewer(int site) {
        return interviewers.get(site % interviewers.size());
    }
}
