package org.landfall.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landfall.e2e.DemoAccounts;
import org.landfall.e2e.LandfallProcess;
import org.landfall.interview.InterviewId;

/**
 * A form of a thousand questions with a roster of 200 entries in the packaged application, over the browser's protocol: a
 * hundred interviews open at once and answering, beside a hundred of the built-in form in the same run.
 */
final class FormBench {
    private static final Load STEADY = new Load(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofSeconds(30));
    private static final int PLACES = 4;
    private static final int OF_EACH = 25;

    private FormBench() {}

    static void run(Path folder, Report report) throws Exception {
        report.section("A form of 1,000 questions with a roster of 200 entries, 100 interviews open");
        EngineBench.run(report);
        Path home = folder.resolve("form");
        LargeInterviews.Prepared prepared = LargeInterviews.prepare(home, OF_EACH, PLACES * OF_EACH);
        Map<String, String> settings = Map.of("LANDFALL_DEMO", "true", "LANDFALL_DEMO_INTERVIEWS", "0");
        try (LandfallProcess landfall = new LandfallProcess(home, settings);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            landfall.start();
            try (HikariDataSource database = AnswerBench.databaseOf(home);
                    BareServer bare = new BareServer(database)) {
                measure(report, landfall, http, bare, prepared);
            }
        }
    }

    private static void measure(
            Report report,
            LandfallProcess landfall,
            HttpClient http,
            BareServer bare,
            LargeInterviews.Prepared prepared)
            throws Exception {
        String password = DemoAccounts.of(landfall.home()).passwords().get("interviewer@demo");
        List<Interviewer> people = new ArrayList<>();
        List<Load.Person> posters = new ArrayList<>();
        for (int i = 0; i < PLACES * OF_EACH; i++) {
            people.add(new Interviewer(http, landfall.address(), password));
            posters.add(bare.person(http));
        }
        long empty = Heap.of(landfall.pid());
        Figures openedBuiltIn = open(people, prepared.builtIn());
        double builtIn = Heap.perOne(empty, Heap.of(landfall.pid()), people.size());
        Figures answeredBuiltIn = STEADY.run(people);
        Figures posted = STEADY.run(posters);
        report.line(
                "built-in form: answers",
                answeredBuiltIn.toString(),
                "bare server " + posted,
                answeredBuiltIn.within(0.5) / posted.within(0.5));

        Map<String, List<Interviewer>> groups = new LinkedHashMap<>();
        int next = 0;
        for (Map.Entry<String, List<InterviewId>> place : prepared.large().entrySet()) {
            List<Interviewer> there = people.subList(next, next += OF_EACH);
            Figures opened = open(there, place.getValue());
            report.line(
                    "opening one left " + place.getKey(),
                    opened.toString(),
                    "built-in form, from the beginning " + openedBuiltIn,
                    opened.within(0.5) / openedBuiltIn.within(0.5));
            groups.put(place.getKey(), there);
        }
        double large = Heap.perOne(empty, Heap.of(landfall.pid()), people.size());
        report.line(
                "heap of an open interview and its screen",
                megabytes(large),
                "built-in form " + megabytes(builtIn),
                large / builtIn);
        STEADY.runTogether(groups)
                .forEach((place, figures) -> report.line(
                        "answers " + place,
                        figures.toString(),
                        "built-in form " + answeredBuiltIn,
                        figures.within(0.5) / answeredBuiltIn.within(0.5)));
    }

    private static Figures open(List<Interviewer> people, List<InterviewId> interviews) throws Exception {
        long[] times = new long[people.size()];
        long all = System.nanoTime();
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            people.get(i).resume(interviews.get(i));
            times[i] = System.nanoTime() - began;
        }
        return Figures.of(times, Duration.ofNanos(System.nanoTime() - all));
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%.2f MB", bytes / (1 << 20));
    }
}
