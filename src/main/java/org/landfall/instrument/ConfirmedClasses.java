package org.landfall.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import org.landfall.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The disclosure classes that a custodian confirmed for questions whose workbook states none. */
@Repository
class ConfirmedClasses {
    private final JdbcClient database;

    ConfirmedClasses(JdbcClient database) {
        this.database = database;
    }

    Map<String, DisclosureClass> of(InstrumentVersionId version) {
        Map<String, DisclosureClass> classes = new LinkedHashMap<>();
        database.sql("select question, class from instrument.confirmed_class where version_id = ?")
                .param(version.value())
                .query(row -> {
                    classes.put(row.getString(1), DisclosureClass.valueOf(row.getString(2)));
                });
        return classes;
    }

    void confirm(InstrumentVersionId version, Map<String, DisclosureClass> classes, AccountId by) {
        classes.forEach((question, disclosure) -> database.sql("""
                        insert into instrument.confirmed_class (version_id, question, class, confirmed_by)
                        values (?, ?, ?, ?)
                        on conflict (version_id, question)
                        do update set class = excluded.class, confirmed_by = excluded.confirmed_by, confirmed_at = now()""")
                .params(version.value(), question, disclosure.name(), by.value())
                .update());
    }
}
