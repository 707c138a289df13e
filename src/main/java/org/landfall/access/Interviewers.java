package org.landfall.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who interview now, by name, for custodians who plan with them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CUSTODIAN')")
public class Interviewers {
    private final JdbcClient database;

    Interviewers(JdbcClient database) {
        this.database = database;
    }

    public List<Interviewer> page(int offset, int limit) {
        return database.sql("""
                        select id, display_name, site_id from access.account
                         where role = 'INTERVIEWER' and state = 'ACTIVE'
                         order by lower(display_name), id offset ? limit ?""")
                .params(offset, limit)
                .query(Interviewers::interviewer)
                .list();
    }

    public int count() {
        return database.sql("select count(*) from access.account where role = 'INTERVIEWER' and state = 'ACTIVE'")
                .query(Integer.class)
                .single();
    }

    public Optional<Interviewer> find(AccountId id) {
        return database.sql("""
                        select id, display_name, site_id from access.account
                         where id = ? and role = 'INTERVIEWER' and state = 'ACTIVE'""")
                .param(id.value())
                .query(Interviewers::interviewer)
                .optional();
    }

    private static Interviewer interviewer(ResultSet row, int number) throws SQLException {
        return new Interviewer(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                new SiteId(row.getObject("site_id", UUID.class)));
    }
}
