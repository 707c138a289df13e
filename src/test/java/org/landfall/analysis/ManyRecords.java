package org.landfall.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.landfall.Landfall;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.access.DemoAccounts;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.analysis.VintageCutter.Signing;
import org.landfall.interview.CopiedRecords;
import org.landfall.platform.demo.DemoProgress;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A study with as many approved records as wanted: talks of the demonstration, each copied many times. */
@State(Scope.Benchmark)
public class ManyRecords {
    static final String HOME = "landfall.bench.home";
    private static final int TALKS = 100;
    private static final UUID PROPOSAL = new UUID(0, 1);

    /** Everybody's time to withdraw is over. */
    private static final Duration LATER = Duration.ofDays(365);

    @Param("20000")
    public int records;

    private ConfigurableApplicationContext context;
    private Study study;
    private CopiedRecords copied;
    private CutSources sources;
    private VintageCutter cutter;

    @Setup
    public void fill() throws Exception {
        context = SpringApplication.run(
                Landfall.class,
                "--landfall.home=" + Path.of(System.getProperty(HOME), Integer.toString(records)),
                "--landfall.binaries=" + Path.of("target", "test-pg").toAbsolutePath(),
                "--landfall.demo=true",
                "--landfall.demo-interviews=" + TALKS,
                "--server.port=0");
        var progress = context.getBean(DemoProgress.class);
        while (progress.planned() == 0 || progress.running()) {
            Thread.sleep(100);
        }
        sources = context.getBean(CutSources.class);
        cutter = context.getBean(VintageCutter.class);
        study = as(context.getBean(StudyService.class)::all).getFirst();
        copied = rolledBack(() -> new CopiedRecords(context, study.id()));
        rolledBack(() -> {
            copied.make(records);
            return records;
        });
        proposed();
    }

    private void proposed() {
        var sql = context.getBean(JdbcClient.class);
        context.getBean(ActingAs.class)
                .account(
                        account("custodian2@demo"),
                        () -> transaction()
                                .execute(_ -> sql.sql("""
                        insert into analysis.cut_proposal
                            (id, study, documents, asked_by, asked_at, keyset_id, data_key, sealed)
                        values (?, ?, false, access.acting(), now(), '', '', '')
                        on conflict do nothing""")
                                        .params(PROPOSAL, study.id().value())
                                        .update()));
    }

    @TearDown
    public void close() {
        context.close();
    }

    /** Everything but keeping it. */
    int cut() {
        return rolledBack(() -> {
            var outcome = cutter.cut(
                    study,
                    false,
                    Instant.now().plus(LATER),
                    new Signing(PROPOSAL, custodian(), Fieldwork.UNSAID),
                    sources.of(study).orElseThrow(),
                    looked -> {});
            return ((Cut) outcome).vintage().noisyPersons();
        });
    }

    /** The same rows to somebody who opens nothing. */
    long read() {
        return rolledBack(copied::bytes);
    }

    private <T> T rolledBack(Supplier<T> work) {
        return as(() -> transaction().execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    private TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }

    private <T> T as(Supplier<T> work) {
        return context.getBean(ActingAs.class).account(custodian(), work);
    }

    private AccountId custodian() {
        return account("custodian@demo");
    }

    private AccountId account(String name) {
        return context.getBean(DemoAccounts.class).find(name).orElseThrow().id();
    }
}
