package org.landfall.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to open when there are no borders between rows, or the application's role could step over them. */
final class RoleCheck {
    private static final String POWERS = """
            select rolname from pg_roles
             where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')
            union
            select pg_get_userbyid(relowner)::text from pg_class join pg_namespace n on n.oid = relnamespace
             where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
               and pg_has_role(current_user, relowner, 'member')""";

    private static final String UNGUARDED = """
            select distinct n.nspname || '.' || c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and not a.attisdropped
               and (a.attname in ('study_id', 'interview_id', 'respondent_id')
                    or n.nspname in ('interview', 'respondent', 'analysis', 'study')
                    or n.nspname || '.' || c.relname
                       in ('access.custodian_request', 'access.setting_change', 'audit.event'))
               and not (c.relrowsecurity and c.relforcerowsecurity)""";

    private final JdbcClient application;

    /** @param application a connection of the application's own role */
    RoleCheck(JdbcClient application) {
        this.application = application;
    }

    void refuseTooMuch() {
        List<String> powers = application.sql(POWERS).query(String.class).list();
        if (!powers.isEmpty()) {
            throw new StartRefused(
                    "The role that Landfall works with in the database may do too much: it owns tables, or may pass over"
                            + " row-level security, as or through " + String.join(", ", powers) + ".",
                    "Name a role of its own with LANDFALL_DATABASE_USER that owns nothing and has neither SUPERUSER nor"
                            + " BYPASSRLS (docs/operations.md).");
        }
    }

    /** Every table that belongs to a study, an interview or a person has its borders, whoever owns it. */
    void refuseOpenTables() {
        List<String> open = unguarded();
        if (!open.isEmpty()) {
            throw new StartRefused(
                    "The database does not keep rows apart in " + String.join(", ", open)
                            + ": row-level security was taken off there.",
                    "Nothing was opened. Let the owner say ALTER TABLE … FORCE ROW LEVEL SECURITY and ENABLE ROW LEVEL"
                            + " SECURITY again, or restore a backup.");
        }
    }

    List<String> unguarded() {
        return application.sql(UNGUARDED).query(String.class).list();
    }
}
