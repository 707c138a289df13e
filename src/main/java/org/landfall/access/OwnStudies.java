package org.landfall.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether whoever asks works in any study yet. */
@Service
@Transactional(readOnly = true)
public class OwnStudies {
    private final JdbcClient database;
    private final CurrentAccount account;

    OwnStudies(JdbcClient database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'RESEARCHER', 'CUSTODIAN')")
    public boolean any() {
        return database.sql("select exists (select from access.assignment where account_id = ?)")
                .param(account.id().value())
                .query(Boolean.class)
                .single();
    }
}
