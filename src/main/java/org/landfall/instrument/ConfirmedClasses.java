package org.landfall.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** What was confirmed for a draft that another takes the place of: where the question asks the same, it stays so. */
    List<Confirmed> stillTrue(InstrumentVersionId draft, FormDefinition before, FormDefinition after) {
        return database
                .sql("select question, class, confirmed_by from instrument.confirmed_class where version_id = ?")
                .param(draft.value())
                .query((row, n) -> new Confirmed(
                        row.getString(1),
                        DisclosureClass.valueOf(row.getString(2)),
                        new AccountId(row.getObject(3, UUID.class))))
                .list()
                .stream()
                .filter(one -> asksTheSame(one.question(), before, after))
                .toList();
    }

    private static boolean asksTheSame(String name, FormDefinition before, FormDefinition after) {
        Item.Question was = before.question(name).orElse(null);
        Item.Question is = after.question(name).orElse(null);
        return was != null
                && is != null
                && is.disclosure() == null
                && was.type() == is.type()
                && was.label().equals(is.label())
                && before.choicesOf(was).equals(after.choicesOf(is));
    }

    record Confirmed(String question, DisclosureClass disclosure, AccountId by) {}

    void forget(InstrumentVersionId version) {
        database.sql("delete from instrument.confirmed_class where version_id = ?")
                .param(version.value())
                .update();
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
