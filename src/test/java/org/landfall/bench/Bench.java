package org.landfall.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.landfall.analysis.CutBench;
import org.landfall.disclosure.attack.RedTeamBench;
import org.landfall.disclosure.closed.ClosedBench;
import org.landfall.platform.BackupBench;
import org.openjdk.jmh.runner.RunnerException;

/** {@code ./landfall bench [all|start|journal|answer|form|lists|pages|cut|tables|closed|redteam|audit|backup]}: every figure beside its reference, in one run. */
public final class Bench {
    private static final List<String> ALL = List.of(
            "start", "journal", "answer", "form", "lists", "pages", "cut", "tables", "closed", "redteam", "audit",
            "backup");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 || "all".equals(args[0]) ? ALL : List.of(args);
        Path bench = Files.createDirectories(Path.of("target", "bench"));
        Path folder = Files.createTempDirectory(bench, "run-").toAbsolutePath();
        Report report = new Report(bench.resolve("report.md"));
        for (String one : wanted) {
            switch (one) {
                case "start" -> StartBench.run(folder, report);
                case "journal" -> JournalBench.run(folder, report);
                case "answer" -> AnswerBench.run(folder, report);
                case "form" -> FormBench.run(folder, report);
                case "lists" -> ListBench.run(folder, report);
                case "pages" -> PageBench.run(folder, report);
                case "cut" -> cut(folder, report);
                case "audit" -> AuditBench.run(folder, report);
                case "backup" -> backup(folder, report);
                case "closed" -> closed(report);
                case "redteam" -> redTeam(report);
                case "tables" -> {
                    MarginalBench.run(folder, report);
                    StatisticsBench.run(folder, report);
                }
                default -> throw new IllegalArgumentException("There is no benchmark “" + one + "”: " + ALL);
            }
        }
    }

    /** Its subject is package-private, so it measures there. */
    private static void backup(Path folder, Report report) throws Exception {
        report.section("A sealed backup of a running database");
        for (BackupBench.Measured one : BackupBench.run(folder)) {
            double megabytes = one.bytes() / 1e6;
            report.line(
                    String.format(Locale.ROOT, "%,.0f MB", megabytes),
                    String.format(Locale.ROOT, "%.1f s, %.0f MB/s", one.own(), megabytes / one.own()),
                    String.format(Locale.ROOT, "plain copy %.1f s, %.0f MB/s", one.plain(), megabytes / one.plain()),
                    one.own() / one.plain());
        }
    }

    /** Its subject is package-private, so it measures there. */
    private static void cut(Path folder, Report report) throws RunnerException {
        report.section("Cutting a vintage");
        for (CutBench.Measured one : CutBench.run(folder)) {
            report.line(
                    String.format(Locale.ROOT, "%,d records", one.records()),
                    String.format(Locale.ROOT, "%.1f s, %,.0f a second", one.cut(), one.records() / one.cut()),
                    String.format(Locale.ROOT, "reading them sealed %.1f s", one.read()),
                    one.cut() / one.read());
        }
    }

    /** Its subject is package-private, so it measures there. */
    private static void closed(Report report) {
        report.section("Closed publication of three linked tables");
        for (ClosedBench.Measured one : ClosedBench.run()) {
            report.line(
                    one.what(),
                    String.format(Locale.ROOT, "%.0f ms", one.own()),
                    String.format(Locale.ROOT, "one attack on one cell %.1f ms", one.oneAttack()),
                    one.own() / one.oneAttack());
        }
    }

    /** Its town is package-private, so it measures there. */
    private static void redTeam(Report report) {
        report.section("A whole run of the red team");
        for (RedTeamBench.Measured one : RedTeamBench.run()) {
            report.line(
                    one.persons() + " persons",
                    String.format(Locale.ROOT, "%.1f s", one.run()),
                    String.format(Locale.ROOT, "counting one cell once a trial %.2f s", one.counts()),
                    one.run() / one.counts());
        }
    }
}
