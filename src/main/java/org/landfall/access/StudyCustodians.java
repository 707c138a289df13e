package org.landfall.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for a study now. The database tells those who do, and nobody else. */
@Component
public class StudyCustodians {
    private final JdbcClient database;

    StudyCustodians(JdbcClient database) {
        this.database = database;
    }

    public Set<AccountId> of(UUID study) {
        return database.sql("select c from access.custodians(?) c").param(study).query(UUID.class).list().stream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
