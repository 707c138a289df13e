package org.landfall.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to open when the role that the application works with could step over the borders between rows. */
final class RoleCheck {
    private static final String POWERS = """
            select rolname from pg_roles
             where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')
            union
            select pg_get_userbyid(relowner)::text from pg_class join pg_namespace n on n.oid = relnamespace
             where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
               and pg_has_role(current_user, relowner, 'member')""";

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
}
