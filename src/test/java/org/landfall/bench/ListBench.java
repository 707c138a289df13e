package org.landfall.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.landfall.ManyInterviews;
import org.landfall.e2e.DemoAccounts;
import org.landfall.e2e.LandfallProcess;
import org.landfall.wire.FlowClient;
import org.landfall.wire.FlowPage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lists that grow with the interviews, at a hundred thousand of them, over HTTP in Vaadin's own protocol against the
 * packaged application: from opening the view to its first fifty rows, far down, and by part of a pseudonym. Beside each
 * the bare statement for the same fifty rows.
 */
final class ListBench {
    private static final int WAITING = 60_000;
    private static final int APPROVED = 30_000;
    private static final int DRAFTS = 10_000;
    private static final int PAGE = 50;
    private static final int FAR = 50_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final String PART = "7F";

    private static final String OWN = """
            select id, pseudonym, state, started_at from interview.interview where interviewer_id = ?
             order by started_at desc, id offset %d limit 50""";
    private static final String TRAY = """
            select id, pseudonym, state, completed_at from interview.interview where state = 'COMPLETED' and stage = 1
             order by completed_at, id offset %d limit 50""";

    private final Report report;
    private final JdbcClient database;
    private final UUID interviewer;

    private ListBench(Report report, JdbcClient database) {
        this.report = report;
        this.database = database;
        interviewer = id("select id from access.account where sign_in_name = 'interviewer@demo'");
    }

    static void run(Path folder, Report report) throws Exception {
        report.section("Lists of 100,000 interviews");
        Map<String, String> settings = Map.of("LANDFALL_DEMO", "true", "LANDFALL_DEMO_INTERVIEWS", "0");
        try (LandfallProcess landfall = new LandfallProcess(folder.resolve("lists"), settings);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            landfall.start();
            try (HikariDataSource pool = AnswerBench.databaseOf(landfall.home())) {
                ListBench bench = new ListBench(report, JdbcClient.create(pool));
                bench.fill();
                Map<String, String> passwords = DemoAccounts.of(landfall.home()).passwords();
                FlowClient own = new FlowClient(http, landfall.address());
                own.signIn("interviewer@demo", passwords.get("interviewer@demo"));
                bench.list("own interviews", own, "interviews", "vaadin-virtual-list", OWN, bench.interviewer);
                bench.today("an interviewer's Today", own, OWN, bench.interviewer);
                FlowClient tray = new FlowClient(http, landfall.address());
                tray.signIn("custodian@demo", passwords.get("custodian@demo"));
                bench.list("the tray", tray, "review", "vaadin-grid", TRAY);
                bench.today("a custodian's Today", tray, TRAY);
            }
        }
    }

    private void fill() {
        UUID site = id("select site_id from access.account where sign_in_name = 'interviewer@demo'");
        ManyInterviews many =
                new ManyInterviews(database, id("select id from study.study order by created_at limit 1"));
        many.add(WAITING, site, interviewer, "COMPLETED");
        many.add(APPROVED, site, interviewer, "APPROVED");
        many.add(DRAFTS, site, interviewer, "DRAFT");
        // as the database does by itself some minutes after so many rows
        database.sql("vacuum analyze interview.interview").update();
    }

    private UUID id(String sql) {
        return database.sql(sql).query(UUID.class).single();
    }

    private void list(String what, FlowClient browser, String path, String tag, String bare, Object... parameters)
            throws Exception {
        Figures first = measured(() -> {
            // a grid brings its first rows along, a list waits to be asked for them
            fifty(browser.open(path) + rows(browser, tag, 0));
        });
        line(what + ", first rows", first, bare.formatted(0), parameters);
        int[] place = {0};
        Figures far = measured(() -> fifty(rows(browser, tag, FAR + PAGE * place[0]++)));
        line(what + ", a page after " + FAR, far, bare.formatted(FAR), parameters);
        rows(browser, tag, 0);
        FlowPage.Node search = browser.page()
                .find(node -> node.tag.equals("vaadin-text-field"))
                .orElseThrow(() -> new IOException("nothing to search with"));
        Figures found = measured(() -> {
            browser.choose(search, PART);
            browser.choose(search, "");
        });
        line(what + ", searched by part of a pseudonym and cleared again", found, bare.formatted(0), parameters);
    }

    private void today(String what, FlowClient browser, String bare, Object... parameters) throws Exception {
        line(what, measured(() -> browser.open("")), bare.formatted(0), parameters);
    }

    /** What the browser asks for when it has scrolled there. */
    private static String rows(FlowClient browser, String tag, int from) throws IOException, InterruptedException {
        FlowPage.Node list = browser.page()
                .find(node -> node.tag.equals(tag))
                .orElseThrow(() -> new IOException("there is no list"));
        return browser.call(list, "setViewportRange", from, PAGE);
    }

    private static void fifty(String answer) throws IOException {
        int came = answer.split("\"key\":").length - 1;
        if (came < PAGE) {
            throw new IOException("%d rows came, not %d".formatted(came, PAGE));
        }
    }

    private void line(String what, Figures ours, String bare, Object... parameters) throws Exception {
        Figures reference = measured(() -> database.sql(bare)
                .params(parameters)
                .query((row, number) -> row.getString(2))
                .list());
        report.line(what, ours.toString(), "bare statement " + reference, ours.within(0.5) / reference.within(0.5));
    }

    private interface Step {
        void take() throws Exception;
    }

    private static Figures measured(Step step) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            step.take();
        }
        long[] times = new long[ROUNDS];
        long begin = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            long from = System.nanoTime();
            step.take();
            times[i] = System.nanoTime() - from;
        }
        return Figures.of(times, Duration.ofNanos(System.nanoTime() - begin));
    }
}
