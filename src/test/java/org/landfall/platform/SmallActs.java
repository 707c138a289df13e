package org.landfall.platform;

import java.util.List;
import java.util.Map;
import org.landfall.audit.AuditLog;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts of one row, each with its audit line, for a process that dies in the middle of one. */
final class SmallActs {
    private static final int ACTS = 150;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SmallActs(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        audit = context.getBean(AuditLog.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        SmallLandfall.makeTable(context, "small.act");
    }

    void untilKilled() {
        for (long n = 1; ; n++) {
            act(n, () -> {});
            System.out.println(n);
        }
    }

    /** Ends as abruptly as kill -9 does, inside the last act: {@code act} before its line, {@code line} after it. */
    void halted(String after) {
        for (long n = 1; n < ACTS; n++) {
            act(n, () -> {});
        }
        act(ACTS, () -> TransactionSynchronizationManager.registerSynchronization(new Halt(after.equals("act"))));
        throw new IllegalStateException("not halted");
    }

    /** Prints how many acts there are, and that each has its line. */
    void compared() {
        List<Long> acts =
                jdbc.sql("select n from small.act order by n").query(Long.class).list();
        List<Long> lines = jdbc.sql("select subject::bigint from audit.event where action = 'small.acted' order by 1")
                .query(Long.class)
                .list();
        System.out.println(acts.size() + " acts, " + (acts.equals(lines) ? "each with its line" : "lines: " + lines));
        System.exit(0);
    }

    private void act(long n, Runnable within) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("insert into small.act values (?)").param(n).update();
            audit.record("somebody", "small.acted", Long.toString(n), Map.of());
            within.run();
        });
    }

    private record Halt(boolean beforeTheLine) implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return beforeTheLine ? Ordered.HIGHEST_PRECEDENCE : Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Runtime.getRuntime().halt(137);
        }
    }
}
