package org.landfall.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

    /** By study, where the caller is one of them. */
    public Map<UUID, Set<AccountId>> everywhere() {
        Map<UUID, Set<AccountId>> custodians = new HashMap<>();
        database.sql("select s.id, c from study.study s cross join lateral access.custodians(s.id) c")
                .query(row -> {
                    custodians
                            .computeIfAbsent(row.getObject(1, UUID.class), study -> new HashSet<>())
                            .add(new AccountId(row.getObject(2, UUID.class)));
                });
        return custodians;
    }

    public Set<AccountId> of(UUID study) {
        return database.sql("select c from access.custodians(?) c").param(study).query(UUID.class).list().stream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
