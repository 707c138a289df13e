package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.instrument.TestFiles;
import org.landfall.instrument.xlsform.MarkdownForm;

/** Forms as field teams write them, each held as an interview: asked question by question to the end, and opened again. */
class CorpusInterviewsTest {
    private static final long SEED = 11;
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
    private static final Duration STORING = Duration.ofSeconds(5);
    private static final int TRIES = 40;
    private static final int ENTRIES = 2;
    private static final int MOST_STEPS = 2_000;

    private final Random random = new Random(7);
    private final List<Entry> journal = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();
    private final List<String> shut = new ArrayList<>();
    private int grown;

    static List<String> forms() {
        return MarkdownForm.names();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isHeldToItsEndAndComesBackAsItWasLeft(String name) {
        MarkdownForm form = MarkdownForm.named(name);
        String xform = form.xform();
        FormTemplate template = FormTemplate.parse(
                xform,
                name.equals("files_beside")
                        ? TestFiles.of(xform, TestFiles.lists())
                        : TestFiles.of(xform, form.tables()));
        Instant began = Instant.now();
        InterviewSession talk = template.newSession("en", SEED, began);
        hold(talk);
        assertThat(shut).as("questions no guess was good enough for").isEmpty();
        assertThat(talk.document()).as("what is kept in the end").isNotEmpty();
        InterviewSession again = template.newSession("en", SEED, began);
        again.replay(journal, times);
        ReplayedSessionTest.assertSame(again, talk);
        assertThat(again.document())
                .usingElementComparator(CorpusInterviewsTest::compare)
                .isEqualTo(talk.document());
    }

    /** A moment that the form asked for is as exact as the time at which the step was stored. */
    private static int compare(Answer one, Answer other) {
        return one.path().equals(other.path()) && sameValue(one.value(), other.value()) ? 0 : 1;
    }

    private static boolean sameValue(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || !MOMENT.matcher(one).matches()) {
            return Objects.equals(one, other);
        }
        return Duration.between(Instant.parse(one), Instant.parse(other)).abs().compareTo(STORING) < 0;
    }

    private void hold(InterviewSession talk) {
        Optional<String> at = Optional.of(talk.current());
        for (int step = 0; at.isPresent(); step++) {
            assertThat(step).as("steps of an interview that ends").isLessThan(MOST_STEPS);
            take(talk.moveTo(at.get()));
            meet(talk, talk.row(at.get()));
            at = talk.next();
        }
    }

    private void meet(InterviewSession talk, Row row) {
        switch (row) {
            case Row.Question question -> answer(talk, talk.question(question.path()));
            case Row.RosterAdd add -> {
                if (grown++ < ENTRIES) {
                    take(talk.addEntry(add.path()));
                }
            }
            case Row.Note _, Row.RosterEntry _ -> {}
        }
    }

    private void answer(InterviewSession talk, QuestionView question) {
        boolean nothingToChoose =
                question.choices().isEmpty() && question.type().chooses();
        if (question.readOnly() || nothingToChoose || !answered.add(question.path())) {
            return;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (talk.answer(question.path(), Guesses.value(question, random)) instanceof Outcome.Accepted accepted) {
                take(accepted.entry());
                return;
            }
        }
        shut.add(question.path());
    }

    private void take(Entry entry) {
        journal.add(entry);
        times.add(Instant.now());
    }
}
