package org.landfall.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.landfall.Landfall;
import org.landfall.audit.AuditHeads;
import org.landfall.audit.AuditVerdict.Intact;
import org.landfall.audit.AuditVerification;
import org.landfall.audit.ManyEvents;
import org.landfall.crypto.CheckpointKey;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A walk along a log of a million lines with ten thousand signed heads, beside reading the same rows without a look. */
final class AuditBench {
    private static final long LINES = 1_000_000;
    private static final int TIMES = 3;

    private AuditBench() {}

    static void run(Path folder, Report report) throws Exception {
        report.section(String.format(Locale.ROOT, "Verifying an audit log of %,d lines", LINES));
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Landfall.class,
                "--landfall.home=" + folder.resolve("audit"),
                "--landfall.binaries=" + Path.of("target", "test-pg").toAbsolutePath(),
                "--server.port=0")) {
            ManyEvents.fill(
                    context.getBean("ownerDataSource", DataSource.class),
                    context.getBean(CheckpointKey.class),
                    context.getBean(AuditHeads.class),
                    LINES);
            AuditVerification verification = context.getBean(AuditVerification.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            for (int i = 0; i < TIMES; i++) {
                double plain = seconds(
                        () -> jdbc.sql("select sum(length(actor) + length(details) + length(hash)) from audit.event")
                                .query(Long.class)
                                .single());
                double verified = seconds(() -> verify(verification));
                report.line(
                        "verified, " + (i + 1) + ". time",
                        String.format(Locale.ROOT, "%.1f s, %,.0f lines/s", verified, LINES / verified),
                        String.format(Locale.ROOT, "PostgreSQL reads them in %.1f s", plain),
                        verified / plain);
            }
        }
    }

    private static void verify(AuditVerification verification) {
        if (!(verification.verify(Optional.empty(), _ -> {}) instanceof Intact)) {
            throw new IllegalStateException("not intact");
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
