package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.bench.LargeForm;

/** Whatever is answered in whatever order: a session opened again from its journal is the session that wrote it. */
class ReplayedSessionTest {
    private static final int STEPS = 120;
    private static final int BETWEEN = 15;

    private final List<Entry> journal = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aGeneratedFormComesBackAsItWasLeft(long seed) {
        talk(
                FormTemplate.parse(new LargeForm("generated", 3, 23, 4)
                        .workbook()
                        .compiled()
                        .xformXml()),
                new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void theBuiltInInterviewComesBackAsItWasLeft(long seed) {
        talk(Scenario.builtInForm(), new Random(seed));
    }

    private void talk(FormTemplate form, Random random) {
        InterviewSession live = form.newSession("en");
        for (int step = 1; step <= STEPS; step++) {
            Row row = Guesses.one(random, rows(live).toList());
            journal.add(live.moveTo(row.path()));
            answer(live, row, random);
            if (step % BETWEEN == 0) {
                assertSame(live, form);
            }
        }
    }

    private void answer(InterviewSession live, Row row, Random random) {
        switch (row) {
            case Row.Question question -> take(live.answer(row.path(), Guesses.any(live.question(row.path()), random)));
            case Row.RosterAdd add -> journal.add(live.addEntry(add.path()));
            case Row.RosterEntry entry -> take(live.removeEntry(entry.path()));
            case Row.Note note -> {}
        }
    }

    private void take(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            journal.add(accepted.entry());
        }
    }

    private void assertSame(InterviewSession live, FormTemplate form) {
        InterviewSession again = form.newSession("en");
        again.replay(journal);
        assertSame(again, live);
        assertThat(again.document()).isEqualTo(live.document());
    }

    /** In everything but the values, which may hold moments. */
    static void assertSame(InterviewSession again, InterviewSession live) {
        assertThat(again.keptAside()).isEmpty();
        assertThat(rows(again).toList()).isEqualTo(rows(live).toList());
        assertThat(again.modules()).isEqualTo(live.modules());
        assertThat(again.progress()).isEqualTo(live.progress());
        assertThat(again.current()).isEqualTo(live.current());
        assertThat(again.missing()).isEqualTo(live.missing());
    }

    private static Stream<Row> rows(InterviewSession session) {
        return session.modules().stream().flatMap(module -> session.rows(module.path()).stream());
    }
}
