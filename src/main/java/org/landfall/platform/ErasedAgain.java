package org.landfall.platform;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.landfall.crypto.ErasureLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before anything is opened: what the ledger says was erased, and a restored database brought back, is erased again. By
 * the owner, since nobody acts yet.
 */
final class ErasedAgain {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedAgain.class);

    private final JdbcClient owner;
    private final TransactionTemplate transaction;
    private final ErasureLedger ledger;

    ErasedAgain(DataSource owner, ErasureLedger ledger) {
        this.owner = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.ledger = ledger;
    }

    int look() {
        List<ErasureLedger.Entry> unknown = ledger.merge(known());
        int again = unknown.stream().mapToInt(this::erase).sum();
        if (!unknown.isEmpty()) {
            LOG.warn("This database is older than {} erasures: {} records were erased again.", unknown.size(), again);
        }
        return again;
    }

    private List<ErasureLedger.Entry> known() {
        return owner.sql(
                        "select record, study_id, erased_at, first_by, second_by from respondent.erasure order by 3, 1")
                .query((row, number) -> new ErasureLedger.Entry(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant(),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)))
                .list();
    }

    private int erase(ErasureLedger.Entry entry) {
        Integer erased = transaction.execute(_ -> {
            List<UUID> people =
                    owner.sql("""
                            select id from respondent.respondent
                             where encode(sha256(convert_to(id::text, 'UTF8')), 'hex') = ?""").param(entry.record()).query(UUID.class).list();
            people.forEach(person -> owner.sql("select 1 from respondent.erase(?)")
                    .param(person)
                    .query()
                    .listOfRows());
            owner.sql("""
                            insert into respondent.erasure (record, study_id, erased_at, first_by, second_by)
                            values (?, ?, ?, ?, ?)""")
                    .params(
                            entry.record(),
                            entry.study(),
                            entry.at().atOffset(ZoneOffset.UTC),
                            entry.first(),
                            entry.second())
                    .update();
            return people.size();
        });
        return erased == null ? 0 : erased;
    }
}
