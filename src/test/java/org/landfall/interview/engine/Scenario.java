package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Compilation;
import org.landfall.instrument.InstrumentCompiler;
import org.landfall.instrument.TestWorkbook;

/** An engine test that reads like an interview. Questions go by name, or by entry and name: {@code attempt[2].att_who}. */
final class Scenario {
    private static final FormTemplate BUILT_IN = builtIn();

    private final FormTemplate form;
    private final InterviewSession session;
    private final List<Entry> journal = new ArrayList<>();

    private Scenario(FormTemplate form, String language) {
        this.form = form;
        this.session = form.newSession(language);
    }

    /** The interview that ships with the program. */
    static Scenario interview() {
        return new Scenario(BUILT_IN, "en");
    }

    static Scenario interview(TestWorkbook workbook) {
        return new Scenario(FormTemplate.parse(workbook.compiled().xformXml()), "en");
    }

    static FormTemplate builtInForm() {
        return BUILT_IN;
    }

    Scenario answer(String name, String value) {
        return take(session.answer(path(name), Reply.of(value)));
    }

    Scenario answer(String name, String value, AnswerMark mark) {
        return take(session.answer(path(name), Reply.of(value), mark));
    }

    Scenario doesNotSay(String name, Missing reason) {
        return take(session.answer(path(name), new Reply.Without(reason)));
    }

    Scenario clears(String name) {
        return take(session.answer(path(name), new Reply.Cleared()));
    }

    Scenario adds(String roster) {
        journal.add(session.addEntry(rosterPath(roster)));
        return this;
    }

    Scenario removes(String entry) {
        return take(session.removeEntry(entryPath(entry)));
    }

    Scenario goesTo(String name) {
        journal.add(session.moveTo(path(name)));
        return this;
    }

    /** The person wishes to leave the part out in which this question stands. */
    Scenario leavesOutThePartOf(String name) {
        for (Row row : session.rows(session.moduleOf(path(name)))) {
            if (row instanceof Row.Question question && !question.answered()) {
                take(session.answer(row.path(), new Reply.Without(Missing.NA_MODULE)));
            }
        }
        return this;
    }

    /** Each question of the document with the reason why it has no answer. */
    @Nullable
    Missing documented(String name) {
        return session.document().stream()
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .map(Answer::missing)
                .orElse(null);
    }

    ModuleState.State stateOf(String module) {
        return session.modules().stream()
                .filter(state -> state.name().equals(module))
                .findFirst()
                .orElseThrow()
                .state();
    }

    Scenario speaks(String language) {
        session.speak(language);
        return this;
    }

    Scenario asks(String... names) {
        for (String name : names) {
            assertThat(find(name)).as("is asked: %s", name).isPresent();
        }
        return this;
    }

    Scenario skips(String... names) {
        for (String name : names) {
            assertThat(find(name)).as("is skipped: %s", name).isEmpty();
        }
        return this;
    }

    Scenario refuses(String name, String value, String message) {
        Outcome outcome = session.answer(path(name), Reply.of(value));
        assertThat(outcome).isEqualTo(new Outcome.Refused(path(name), message));
        return this;
    }

    Scenario refuses(String name, Reply reply) {
        assertThat(session.answer(path(name), reply)).isInstanceOf(Outcome.Refused.class);
        return this;
    }

    Scenario offers(String name, String... codes) {
        assertThat(view(name).choices()).extracting(ChoiceView::code).containsExactly(codes);
        return this;
    }

    Scenario holds(String name, String value) {
        assertThat(view(name).value()).as("answer to %s", name).isEqualTo(value);
        return this;
    }

    Scenario holdsNothing(String name) {
        assertThat(view(name).value()).isNull();
        assertThat(view(name).missing()).isNull();
        return this;
    }

    Scenario isMissing(String name, Missing reason) {
        assertThat(view(name).missing()).isEqualTo(reason);
        assertThat(view(name).value()).isNull();
        return this;
    }

    Scenario works(String calculation, String value) {
        assertThat(session.value(calculation)).contains(value);
        return this;
    }

    Scenario worksNothing(String calculation) {
        assertThat(session.value(calculation)).isEmpty();
        return this;
    }

    Scenario labelled(String name, String language, String label) {
        assertThat(view(name).label(language)).isEqualTo(label);
        return this;
    }

    QuestionView view(String name) {
        return session.question(path(name));
    }

    InterviewSession session() {
        return session;
    }

    List<Entry> journal() {
        return journal;
    }

    /** The document as {@code path=value}, to compare two states. */
    List<String> document() {
        return session.document().stream().map(Answer::toString).toList();
    }

    /** The same interview, opened again from its journal after a round through the bytes. */
    Scenario resumed() {
        Scenario again = new Scenario(form, "en");
        List<Entry> entries = journal.stream()
                .map(e -> EntryCodec.decode(EntryCodec.encode(e)))
                .toList();
        again.session.replay(entries);
        again.journal.addAll(entries);
        return again;
    }

    Optional<String> find(String name) {
        String end = "/" + name.replace('.', '/');
        return session.modules().stream()
                .flatMap(module -> session.rows(module.path()).stream())
                .filter(row -> row instanceof Row.Question || row instanceof Row.Note)
                .map(Row::path)
                .filter(path -> path.endsWith(end))
                .findFirst();
    }

    String path(String name) {
        return find(name).orElseThrow(() -> new AssertionError("not asked now: " + name));
    }

    private String rosterPath(String name) {
        return rows().filter(row -> row instanceof Row.RosterAdd)
                .map(Row::path)
                .filter(path -> path.endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("cannot grow now: " + name));
    }

    private String entryPath(String name) {
        return rows().filter(row -> row instanceof Row.RosterEntry)
                .map(Row::path)
                .filter(path -> path.endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such entry: " + name));
    }

    private java.util.stream.Stream<Row> rows() {
        return session.modules().stream().flatMap(module -> session.rows(module.path()).stream());
    }

    private Scenario take(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> journal.add(accepted.entry());
            case Outcome.Refused refused -> throw new AssertionError(refused.path() + ": " + refused.message());
        }
        return this;
    }

    private static FormTemplate builtIn() {
        try (InputStream in = Scenario.class.getResourceAsStream("/instruments/destination_choice.xlsx")) {
            Compilation compilation = InstrumentCompiler.compile(in.readAllBytes());
            return FormTemplate.parse(((Compilation.Compiled) compilation).xformXml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
