package org.landfall.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of changes, which only grows. */
@Repository
class SettingChanges {
    private final JdbcClient jdbc;

    SettingChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in force, of what was ever changed. */
    Map<Setting, String> current() {
        Map<Setting, String> current = new EnumMap<>(Setting.class);
        jdbc.sql("select distinct on (name) name, value from access.setting_change order by name, number desc")
                .query(row -> {
                    current.put(Setting.valueOf(row.getString("name")), row.getString("value"));
                });
        return current;
    }

    void add(Setting setting, String before, String value, AccountId who) {
        jdbc.sql("insert into access.setting_change (name, before, value, account_id) values (?, ?, ?, ?)")
                .params(setting.name(), before, value, who.value())
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from access.setting_change")
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    List<SettingChange> find(int offset, int limit) {
        return jdbc.sql("""
                        select c.at, c.name, c.before, c.value, a.display_name
                          from access.setting_change c join access.account a on a.id = c.account_id
                         order by c.number desc offset ? limit ?""")
                .params(offset, limit)
                .query((row, number) -> change(row))
                .list();
    }

    private static SettingChange change(ResultSet row) throws SQLException {
        return new SettingChange(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("display_name"),
                Setting.valueOf(row.getString("name")),
                row.getString("before"),
                row.getString("value"));
    }
}
