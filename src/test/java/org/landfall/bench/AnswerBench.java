package org.landfall.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landfall.e2e.DemoAccounts;
import org.landfall.e2e.LandfallProcess;

/**
 * From an answer given to the screen's "Saved", over HTTP in Vaadin's own protocol against the packaged application, beside
 * the bare server on the same database; the load generator shares the machine.
 */
final class AnswerBench {
    private static final Load ALONE = new Load(Duration.ofMillis(250), Duration.ofSeconds(20), Duration.ofSeconds(30));
    private static final Load STEADY = new Load(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(60));
    private static final Load FULL = new Load(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(20));
    private static final int MANY = 200;
    private static final int QUESTIONS = 30;
    private static final int CLIENTS_AT_SATURATION = 8;

    private AnswerBench() {}

    static void run(Path folder, Report report) throws Exception {
        report.section("From an answer to “Saved”");
        Map<String, String> settings = Map.of("LANDFALL_DEMO", "true", "LANDFALL_DEMO_INTERVIEWS", "0");
        try (LandfallProcess landfall = new LandfallProcess(folder.resolve("answer"), settings);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            landfall.start();
            try (HikariDataSource database = databaseOf(landfall.home());
                    BareServer bare = new BareServer(database)) {
                List<Interviewer> interviewers = interviewers(http, landfall, MANY);
                List<Load.Person> posters = new ArrayList<>();
                for (int i = 0; i < MANY; i++) {
                    posters.add(bare.person(http));
                }
                compare(report, "1 interviewer", ALONE, interviewers.subList(0, 1), posters.subList(0, 1));
                compare(report, "200 interviewers, an answer every 2 s", STEADY, interviewers, posters);
                saturate(report, interviewers, posters);
            }
        }
    }

    private static void compare(
            Report report, String what, Load load, List<? extends Load.Person> ours, List<Load.Person> bare)
            throws Exception {
        Figures figures = load.run(ours);
        Figures reference = load.run(bare);
        report.line(what, figures.toString(), "bare server " + reference, figures.within(0.5) / reference.within(0.5));
    }

    private static void saturate(Report report, List<? extends Load.Person> ours, List<Load.Person> bare)
            throws Exception {
        Figures figures = FULL.run(ours.subList(0, CLIENTS_AT_SATURATION));
        Figures reference = FULL.run(bare.subList(0, CLIENTS_AT_SATURATION));
        report.line(
                CLIENTS_AT_SATURATION + " interviewers without a pause",
                perSecond(figures),
                "bare server " + perSecond(reference),
                figures.perSecond() / reference.perSecond());
    }

    /** People in the middle of their interviews, each somewhere else; one interview has about {@link #QUESTIONS} such steps. */
    private static List<Interviewer> interviewers(HttpClient http, LandfallProcess landfall, int count)
            throws Exception {
        String password = DemoAccounts.of(landfall.home()).passwords().get("interviewer@demo");
        List<Interviewer> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Interviewer interviewer = new Interviewer(http, landfall.address(), password);
            interviewer.begin();
            interviewer.answerAhead(i % QUESTIONS);
            all.add(interviewer);
        }
        return all;
    }

    /** The embedded PostgreSQL of a running home, as the application itself reaches it. */
    static HikariDataSource databaseOf(Path home) throws IOException {
        String port = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                .get(3);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port.strip() + "/landfall");
        config.setUsername("landfall");
        config.setPassword(Files.readString(home.resolve("secrets").resolve("database.password"))
                .strip());
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }

    private static String perSecond(Figures figures) {
        return String.format(Locale.ROOT, "%.0f answers/s, %s", figures.perSecond(), figures);
    }
}
