package org.landfall.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.landfall.Landfall;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.access.DemoAccounts;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.engine.Row;
import org.landfall.study.StudyService;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A sealed entry into the answer journal, through the service an interviewer's screen calls, beside a bare insert. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(1)
public class JournalBench {
    private static final String HOME = "landfall.bench.home";

    static void run(Path folder, Report report) throws Exception {
        report.section("Appends to the journal, each committed");
        for (int writers : new int[] {1, 8}) {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(JournalBench.class.getName())
                            .threads(writers)
                            .jvmArgsAppend("-D" + HOME + "=" + folder.resolve("journal-" + writers), "-Xmx2g")
                            .build())
                    .run();
            double sealed = score(results, "sealedAppend");
            double bare = score(results, "bareInsert");
            report.line(
                    writers + (writers == 1 ? " writer" : " writers"),
                    perSecond(sealed),
                    "INSERT … COMMIT " + perSecond(bare),
                    sealed / bare);
        }
    }

    @Benchmark
    public void sealedAppend(Writing writing) {
        writing.step();
    }

    @Benchmark
    public void bareInsert(Bare bare) throws Exception {
        BareJournal.append(bare.database, bare.interview, ++bare.seq, bare.entry);
    }

    /** The application in this JVM, on a home and an embedded PostgreSQL of its own. */
    @State(Scope.Benchmark)
    public static class Application {
        ConfigurableApplicationContext context;

        @Setup
        public void start() {
            context = SpringApplication.run(
                    Landfall.class,
                    "--landfall.home=" + System.getProperty(HOME),
                    "--landfall.binaries=" + Path.of("target", "test-pg").toAbsolutePath(),
                    "--landfall.demo=true",
                    "--landfall.demo-interviews=0",
                    "--server.port=0");
        }

        @TearDown
        public void stop() {
            context.close();
        }
    }

    /** One writer's own open interview; every step moves between two questions. */
    @State(Scope.Thread)
    public static class Writing {
        private OpenInterview open;
        private String[] questions;
        private int steps;

        @Setup
        public void open(Application application) {
            ConfigurableApplicationContext context = application.context;
            AccountId interviewer = context.getBean(DemoAccounts.class)
                    .find("interviewer@demo")
                    .orElseThrow()
                    .id();
            InterviewService interviews = context.getBean(InterviewService.class);
            SecurityContextHolder.setContext(context.getBean(ActingAs.class).account(interviewer, () -> {
                open = interviews.open(interviews.start(
                        context.getBean(StudyService.class).all().getFirst(), "en", Preparation.DOCUMENT));
                return SecurityContextHolder.getContext();
            }));
            questions = open.session().modules().stream()
                    .flatMap(module -> open.session().rows(module.path()).stream())
                    .map(Row::path)
                    .filter(open.session()::asks)
                    .limit(2)
                    .toArray(String[]::new);
        }

        void step() {
            open.moveTo(questions[++steps % questions.length]);
            open.save();
            if (!open.allSaved()) {
                throw new IllegalStateException("not saved");
            }
        }
    }

    /** One writer's own rows, by plain JDBC over the application's pool. */
    @State(Scope.Thread)
    public static class Bare {
        final byte[] entry = new byte[BareJournal.ENTRY_BYTES];
        DataSource database;
        UUID interview;
        int seq;

        @Setup
        public void begin(Application application) throws Exception {
            database = application.context.getBean(DataSource.class);
            synchronized (JournalBench.class) {
                BareJournal.create(application.context.getBean("ownerDataSource", DataSource.class));
            }
            interview = BareJournal.begin(database);
            Arrays.fill(entry, (byte) 1);
        }
    }

    private static double score(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }

    private static String perSecond(double score) {
        return String.format(Locale.ROOT, "%.0f /s", score);
    }
}
