package org.landfall.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites that the interviewer who asks leads; none for most. */
@Service
@Transactional(readOnly = true)
public class OwnSites {
    private final JdbcClient database;
    private final CurrentAccount account;

    OwnSites(JdbcClient database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    @PreAuthorize("hasRole('INTERVIEWER')")
    public List<LedSite> led() {
        return database.sql("select study_id, site_id from access.assignment where account_id = ? and lead")
                .param(account.id().value())
                .query((row, number) -> new LedSite(
                        row.getObject("study_id", UUID.class), new SiteId(row.getObject("site_id", UUID.class))))
                .list();
    }
}
