package org.landfall.platform.demo;

import java.util.List;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of a test's own, because tests do not run in demo mode. */
final class TestStaff {
    private TestStaff() {}

    static Staff hire(JdbcClient database) {
        database.sql("update study.study set second_reader = false where code = 'DC1'")
                .update();
        UUID site = UUID.randomUUID();
        database.sql("insert into access.site (id, name) values (?, ?)")
                .params(site, "Site " + site)
                .update();
        database.sql("""
                        insert into study.help_entry (id, site_id, kind, name, offers_en, offers_ko, languages, cost,
                                                      papers, contact, checked)
                        values (gen_random_uuid(), ?, 'HEALTH', 'Clinic', 'Doctor', '', '{en}', 'FREE', false, '555-0100',
                                current_date)""").param(site).update();
        return new Staff(
                List.of(account(database, "INTERVIEWER", site), account(database, "INTERVIEWER", site)),
                account(database, "CUSTODIAN", site));
    }

    private static AccountId account(JdbcClient database, String role, UUID site) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into access.account (id, sign_in_name, display_name, password_hash, role, site_id, state,
                                                    language, epoch, created)
                        values (?, ?, 'Somebody', 'none', ?, ?, 'ACTIVE', 'en', 0, now())""").params(id, "demo-" + id, role, site).update();
        database.sql("insert into access.assignment (account_id, study_id) select ?, id from study.study")
                .param(id)
                .update();
        return new AccountId(id);
    }
}
