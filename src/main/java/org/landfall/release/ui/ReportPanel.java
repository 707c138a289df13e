package org.landfall.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Locale;
import org.landfall.analysis.Attempt;
import org.landfall.analysis.Vintage;
import org.landfall.release.QuestionSpent;
import org.landfall.release.Report;
import org.landfall.shell.Moments;

/** A report: whether the attacks stayed within their bounds, what was told of each question, how much is low. */
final class ReportPanel extends Div {
    ReportPanel(Vintage vintage, Report report, String by) {
        addClassName("rl-report");
        var verdict = new Span(getTranslation(report.held() ? "report.held" : "report.broken"));
        verdict.addClassName("lf-badge");
        verdict.getElement().setAttribute("data-tone", report.held() ? "ok" : "warm");
        add(
                verdict,
                new Paragraph(getTranslation("report.made", Moments.dayAndTime(report.madeAt()), by)),
                new Paragraph(getTranslation(
                        "report.numbers",
                        vintage.noisyPersons(),
                        report.tables(),
                        oneDecimal(100 * report.shareOfLow()))),
                new Paragraph(getTranslation("report.presence", upwards(report.presence()))),
                attacks(report),
                questions(report));
        var seed = new Paragraph(getTranslation("report.seed", Long.toString(report.seed())));
        seed.addClassName("lf-quiet");
        add(seed);
    }

    private Component attacks(Report report) {
        var table = table(
                "report.attacks", "report.attack", "report.right", "report.bound", "report.result", "report.time");
        report.findings().forEach(attempt -> {
            var name = header(getTranslation("report.attack." + attempt.attack().name()), "row");
            name.add(quiet(getTranslation("report.attack." + attempt.attack().name() + ".text")));
            var line = new NativeTableRow(
                    name,
                    new NativeTableCell(attempt.trials() == 0 ? "–" : percent(attempt.accuracy())),
                    new NativeTableCell(percent(attempt.bound()) + " + " + oneDecimal(100 * attempt.margin())),
                    new NativeTableCell(result(attempt)),
                    new NativeTableCell(getTranslation("report.seconds", oneDecimal(attempt.milliseconds() / 1000.0))));
            table.getBody().add(line);
        });
        return framed(table, getTranslation("report.attacks"));
    }

    private Span result(Attempt attempt) {
        var words = attempt.trials() == 0
                ? "report.result.nobody"
                : attempt.held() ? "report.result.held" : "report.result.broken";
        var badge = new Span(getTranslation(words));
        badge.addClassName("lf-badge");
        badge.getElement().setAttribute("data-tone", attempt.held() ? "ok" : "warm");
        return badge;
    }

    /** What was told most of comes first. */
    private Component questions(Report report) {
        var title = getTranslation("report.questions", report.questions().size());
        var table =
                table("report.questions.caption", "report.question", "report.question.tables", "report.question.best");
        report.questions().stream()
                .sorted(Comparator.comparingDouble(QuestionSpent::accuracy)
                        .reversed()
                        .thenComparing(QuestionSpent::question))
                .forEach(question -> table.getBody()
                        .add(new NativeTableRow(
                                header(question.label(getLocale().getLanguage()), "row"),
                                new NativeTableCell(Integer.toString(question.tables())),
                                new NativeTableCell(getTranslation("report.percent", upwards(question.accuracy()))))));
        return new Details(title, framed(table, title));
    }

    private NativeTable table(String caption, String... columns) {
        var table = new NativeTable();
        table.addClassNames("an-table", "rl-table");
        table.setCaptionText(getTranslation(caption));
        var head = new NativeTableRow();
        for (var column : columns) {
            head.add(header(getTranslation(column), "col"));
        }
        table.getHead().add(head);
        return table;
    }

    private static Div framed(NativeTable table, String label) {
        var frame = new Div(table);
        frame.addClassName("an-scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        return frame;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell();
        cell.add(new Span(text));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Span quiet(String text) {
        var words = new Span(text);
        words.addClassNames("lf-quiet", "rl-explained");
        return words;
    }

    private String percent(double share) {
        return getTranslation("report.percent", oneDecimal(100 * share));
    }

    /** Rounded up: a promise may not be better than it is kept. */
    private static long upwards(double share) {
        return (long) Math.ceil(100 * share - 1e-9);
    }

    private static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
