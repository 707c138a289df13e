package org.landfall.interview.review;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.InterviewHandedIn;
import org.landfall.interview.InterviewId;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.Check;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.Talk;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out the figures of an interview when it is handed in, in the same transaction. */
@Component
class FigureKeeper {
    private final JdbcClient database;
    private final OpenedRecords records;
    private final MetFlag met;
    private final Fees fees;

    FigureKeeper(JdbcClient database, OpenedRecords records, MetFlag met, Fees fees) {
        this.database = database;
        this.records = records;
        this.met = met;
        this.fees = fees;
    }

    @EventListener
    void on(InterviewHandedIn event) {
        InterviewId id = event.interview().line().id();
        Figures figures = figures(event);
        database.sql("update interview.interview set flags = ?, figures = ? where id = ?")
                .params(
                        Flag.bits(flags(figures, event.interview().session())),
                        records.find(id).orElseThrow().seal().figures(figures),
                        id.value())
                .update();
        met.flag(id);
        fees.forget(id);
    }

    /** What was paid is no figure; that it was a fee is seen at once. */
    private static Set<Flag> flags(Figures figures, InterviewSession session) {
        Set<Flag> flags = figures.flags();
        if (session.value("db_comp").filter("fee"::equals).isPresent()) {
            flags.add(Flag.FEE);
        }
        return flags;
    }

    private Figures figures(InterviewHandedIn event) {
        InterviewSession session = event.interview().session();
        List<Check> checks = session.checks();
        List<Answer> said = session.document().stream()
                .filter(answer -> answer.value() != null
                        ? session.asks(answer.path())
                        : answer.missing() != null && answer.missing().spoken())
                .toList();
        int declined = (int) said.stream()
                .map(Answer::missing)
                .filter(missing -> missing == Missing.DK || missing == Missing.PNS)
                .count();
        boolean talk = session.value("iv_mode").filter("document"::equals).isEmpty();
        return new Figures(
                checks.size(),
                (int) checks.stream().filter(Check::confirmed).count(),
                talk && !said.isEmpty() ? seconds(event.interview().talk()) / said.size() : 0,
                said.size(),
                declined,
                distress(event.interview().talk()),
                event.revision() - 1,
                hoursSince(event.interview().talk()),
                fee(session),
                notUnderstood(event.interview().talk()));
    }

    /** The built-in form asks whether a fee was paid; one of one's own may ask for the amount. */
    private static @Nullable Integer fee(InterviewSession session) {
        return session.value("db_fee")
                .filter(amount -> amount.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private static Map<String, Integer> notUnderstood(Talk talk) {
        Map<String, Integer> times = new HashMap<>();
        talk.happened().stream()
                .filter(entry -> entry.what() instanceof Happening.NotUnderstood)
                .map(entry -> entry.path().substring(entry.path().lastIndexOf('/') + 1))
                .forEach(question -> times.merge(question, 1, Integer::sum));
        return times;
    }

    /** Figures are worked out whenever it is handed in; what counts is the first time. */
    private static int hoursSince(Talk talk) {
        return talk.parted()
                .map(at -> (int) Duration.between(at, Instant.now()).toHours())
                .orElse(0);
    }

    private static int seconds(Talk talk) {
        return (int) talk.lasted(Instant.now()).toSeconds();
    }

    private static int distress(Talk talk) {
        return talk.happened().stream()
                .map(Entry.Happened::what)
                .filter(Happening.Distress.class::isInstance)
                .mapToInt(what -> ((Happening.Distress) what).level())
                .max()
                .orElse(0);
    }
}
