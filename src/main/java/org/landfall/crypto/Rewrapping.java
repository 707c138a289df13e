package org.landfall.crypto;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wraps every data key by the newest epoch, some at a time: killed at any point, the next run does the rest. */
@Component
public class Rewrapping {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Epochs epochs;
    private final TransactionTemplate ownTransaction;

    Rewrapping(JdbcClient jdbc, Epochs epochs, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.epochs = epochs;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Found(String row, byte[] key) {}

    /** Rows that somebody else writes to at this moment are left for the next run. */
    public int all() {
        int done = 0;
        for (WrappedColumns.Column column : new WrappedColumns(jdbc).keys()) {
            int some;
            do {
                some = Objects.requireNonNull(ownTransaction.execute(_ -> some(column)));
                done += some;
            } while (some > 0);
        }
        return done;
    }

    private int some(WrappedColumns.Column column) {
        EpochKey newest = epochs.newest();
        List<Found> found = jdbc.sql("select ctid::text as row, " + column.name() + " as key from " + column.place()
                        + " where length(" + column.name() + ") > 0 and substring(" + column.name() + " from 1 for "
                        + EpochKey.HEADER + ") <> ? limit " + AT_ONCE + " for update skip locked")
                .param(EpochKey.header(newest.epoch()))
                .query(Found.class)
                .list();
        found.forEach(one -> jdbc.sql("update " + column.place() + " set " + column.name() + " = ? where ctid = ?::tid")
                .params(newest.wrap(epochs.unwrap(one.key())), one.row())
                .update());
        return found.size();
    }
}
