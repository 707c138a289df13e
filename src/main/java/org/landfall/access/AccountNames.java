package org.landfall.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The display names behind account ids, for screens on which colleagues see who did something. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER', 'ADMIN')")
public class AccountNames {
    private final AccountRepository accounts;

    AccountNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Everybody who has or had an account here. */
    public Map<AccountId, String> everybody() {
        Map<AccountId, String> names = new HashMap<>();
        accounts.findAll()
                .forEach(account -> names.put(account.id(), account.toRecord().displayName()));
        return names;
    }

    /** What the program did by itself carries its own name. Unknown ids are left out. */
    public Map<AccountId, String> of(Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        List<UUID> wanted = ids.stream().map(AccountId::value).distinct().toList();
        accounts.findAllById(wanted)
                .forEach(account -> names.put(account.id(), account.toRecord().displayName()));
        names.put(ActingAs.SYSTEM, "Landfall");
        return names;
    }
}
