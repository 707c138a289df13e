package org.landfall.interview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.landfall.interview.HandIn;
import org.landfall.interview.Written;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Entry;

/** What a journal tells of every answer. */
class RecordHistoryTest {
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private final List<Written> journal = new ArrayList<>();

    @Test
    void everyChangeStandsWithWhatWasThereBefore() {
        write(said("/data/a", "1"), new Entry.Moved("/data/b"), said("/data/b", "x"), said("/data/a", "2"));
        RecordHistory history = new RecordHistory(journal, List.of());
        assertThat(history.of("/data/a")).extracting(RecordHistoryTest::told).containsExactly("- > 1", "1 > 2");
        assertThat(history.all()).hasSize(3);
    }

    @Test
    void whatIsSaidTwiceIsNoChange() {
        write(said("/data/a", "1"), said("/data/a", "1"));
        assertThat(new RecordHistory(journal, List.of()).all()).hasSize(1);
    }

    @Test
    void aChangeAfterTheReturnHasItsReason() {
        write(said("/data/a", "1"), said("/data/b", "1"));
        HandIn handIn = new HandIn(1, THEN, journal.size());
        write(new Entry.Amended("/data/a", "misheard"), said("/data/a", "2"));
        RecordHistory open = new RecordHistory(journal, List.of(handIn));
        assertThat(open.of("/data/a").getLast().reason()).isEqualTo("misheard");
        assertThat(open.of("/data/a").getFirst().reason()).isNull();
        RecordHistory again = new RecordHistory(journal, List.of(handIn, new HandIn(2, THEN, journal.size())));
        assertThat(again.amended("/data/a")).isTrue();
        assertThat(again.amended("/data/b")).isFalse();
    }

    @Test
    void aReasonOfAnEarlierReturnExplainsNothingLater() {
        write(said("/data/a", "1"));
        HandIn first = new HandIn(1, THEN, journal.size());
        write(new Entry.Amended("/data/a", "misheard"), said("/data/a", "2"));
        HandIn second = new HandIn(2, THEN, journal.size());
        write(said("/data/a", "3"));
        assertThat(new RecordHistory(journal, List.of(first, second))
                        .of("/data/a")
                        .getLast()
                        .reason())
                .isNull();
    }

    @Test
    void entriesBehindOneThatIsTakenOutKeepTheirHistory() {
        write(
                said("/data/r[1]/a", "one"),
                said("/data/r[2]/a", "two"),
                said("/data/r[2]/a", "too"),
                new Entry.RosterShrank("/data/r[1]"),
                said("/data/r[1]/a", "three"));
        RecordHistory history = new RecordHistory(journal, List.of());
        assertThat(history.of("/data/r[1]/a"))
                .extracting(RecordHistoryTest::told)
                .containsExactly("- > two", "two > too", "too > three");
        assertThat(history.of("/data/r[2]/a")).isEmpty();
        assertThat(history.all()).extracting(RecordHistoryTest::told).contains("one > -");
    }

    private void write(Entry... entries) {
        for (Entry entry : entries) {
            journal.add(new Written(journal.size() + 1, THEN, entry));
        }
    }

    private static Entry.Answered said(String path, String value) {
        return new Entry.Answered(path, value, null, AnswerMark.DEFAULT, null);
    }

    private static String told(Change change) {
        return value(change.before()) + " > " + value(change.after());
    }

    private static String value(Entry.@Nullable Answered said) {
        return said == null ? "-" : String.valueOf(said.value());
    }
}
