package org.landfall.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.FormFile;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Check;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Outcome;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.engine.Talk;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * An interview that somebody has open: the engine, and the steps that are not in the journal yet. Every step waits here
 * until {@link #save()}, which writes all of them in one commit; what could not be written goes on waiting, in order. A
 * form that is tried out has the same steps and a store that keeps none of them.
 * Not thread-safe: one screen each.
 */
public final class OpenInterview {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final InterviewLine line;
    private final FormDefinition form;
    private final DirectIdentifiers identifiers;
    private final InterviewSession session;
    private final EntryStore store;
    private final FileStore files;
    private final Function<String, Optional<FormFile>> media;
    private final Talk talk;
    private final Amending amending;
    private final Agreeing agreeing;
    private final Map<String, Integer> answered;
    private final List<Entry> waiting = new ArrayList<>();
    private int written;
    private @Nullable Instant savedAt;

    OpenInterview(
            InterviewLine line,
            FormDefinition form,
            InterviewSession session,
            EntryStore store,
            FileStore files,
            Function<String, Optional<FormFile>> media,
            Talk talk,
            Amending amending,
            Agreeing agreeing,
            Map<String, Integer> answered,
            int written) {
        this.line = line;
        this.form = form;
        this.identifiers = new DirectIdentifiers(form);
        this.session = session;
        this.store = store;
        this.files = files;
        this.media = media;
        this.talk = talk;
        this.amending = amending;
        this.agreeing = agreeing;
        this.answered = answered;
        this.written = written;
        this.savedAt = line.lastSavedAt();
        talk.language().ifPresent(session::speak);
    }

    public InterviewLine line() {
        return line;
    }

    /** What the form says, whether it applies at present or not. */
    public FormDefinition form() {
        return form;
    }

    /** For looking only; whatever changes the interview goes through this class. */
    public InterviewSession session() {
        return session;
    }

    /** For looking only, too. */
    public Talk talk() {
        return talk;
    }

    /** Notes what happens in the talk, at the question that is being asked. */
    public void happened(Happening what) {
        waiting.add(talk.take(new Entry.Happened(session.current(), what)));
    }

    /** Goes on in another language of the form. */
    public void speak(String language) {
        String before = session.language();
        session.speak(language);
        if (!session.language().equals(before)) {
            happened(new Happening.Spoke(session.language()));
        }
    }

    /** When the newest entry was committed; empty before the first one, and where nothing is kept. */
    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    /** How many entries are on disk. */
    public int entries() {
        return written;
    }

    /** False while something that was answered is not on disk yet. */
    public boolean allSaved() {
        return waiting.isEmpty() && agreeing.waiting().isEmpty();
    }

    /** Whether this place was answered after the {@code base} first entries, by the time this was opened. */
    public boolean answeredSince(String path, int base) {
        return answered.getOrDefault(path, 0) > base;
    }

    /** The answers that are not on disk yet, the last one of each place. */
    public Collection<Entry.Answered> unsaved() {
        Map<String, Entry.Answered> last = new LinkedHashMap<>();
        for (Entry entry : waiting) {
            if (entry instanceof Entry.Answered answer) {
                last.put(answer.path(), answer);
            }
        }
        return last.values();
    }

    public Outcome answer(String path, Reply reply) {
        return change(path, reply, () -> session.answer(path, reply));
    }

    public Outcome answer(String path, Reply reply, AnswerMark mark) {
        return change(path, reply, () -> session.answer(path, reply, mark));
    }

    /**
     * Answers with a file. It is looked at, sealed and on disk before it becomes the answer; what it replaces stays where
     * it is, as everything that was ever answered does.
     */
    public Attaching attach(String path, String calledItself, byte[] bytes) {
        identifiers.refuse(path);
        if (bytes.length > attachmentMegabytes() * BYTES_OF_A_MEGABYTE) {
            return new Attaching.Refused(Attaching.Reason.TOO_BIG);
        }
        if (!session.asks(path)
                || session.question(path).readOnly()
                || agreeing.objection(path, null).isPresent()) {
            return new Attaching.Refused(Attaching.Reason.NOT_ASKED);
        }
        if (amending.unexplained(path)) {
            return new Attaching.Refused(Attaching.Reason.UNEXPLAINED);
        }
        return switch (IncomingFile.look(session.question(path).type(), calledItself, bytes)) {
            case IncomingFile.Unfit unfit -> new Attaching.Refused(unfit.reason());
            case IncomingFile.Fitting file ->
                attach(path, new Attachment(UUID.randomUUID(), file.mediaType(), file.ending(), file.bytes()));
        };
    }

    private Attaching attach(String path, Attachment file) {
        if (file.isSound() && !agreeing.recordingAllowed()) {
            return new Attaching.Refused(Attaching.Reason.NOT_ALLOWED);
        }
        try {
            if (!files.add(file)) {
                return new Attaching.Refused(Attaching.Reason.TOO_MANY);
            }
        } catch (DataAccessException | TransactionException unreachable) {
            return new Attaching.Refused(Attaching.Reason.NOT_STORED);
        }
        return keep(session.answer(path, Reply.of(file.name()))) instanceof Outcome.Accepted
                ? new Attaching.Done()
                : new Attaching.Refused(Attaching.Reason.NOT_ASKED);
    }

    /** A file of this interview by the name that stands as the answer; empty when there is none. */
    public Optional<Attachment> attachment(String name) {
        return Attachment.idIn(name).flatMap(files::find);
    }

    /** A picture, sound or video of the form's labels. */
    public Optional<FormFile> media(String name) {
        return media.apply(name);
    }

    /** How large one file may be, in millions of bytes. */
    public int attachmentMegabytes() {
        return files.megabytes();
    }

    public Outcome annotate(String path, AnswerMark mark, @Nullable String note) {
        return change(path, null, () -> new Outcome.Accepted(session.annotate(path, mark, note)));
    }

    /** Whether a change at this place has to be explained first: it was handed in once. */
    public boolean unexplained(String path) {
        return amending.unexplained(path);
    }

    /** Says why what was handed in changes at this place; from now on it may. */
    public void explain(String path, String reason) {
        waiting.add(amending.explain(path, reason));
    }

    /** Answers a check; the note says why it is so. */
    public void confirm(Check check, @Nullable String note) {
        waiting.add(session.confirm(check, note));
    }

    public void moveTo(String path) {
        String from = session.current();
        if (!path.equals(from)) {
            if (agreeing.goesOnUnclear(from, path)) {
                happened(new Happening.NotTaughtBack());
            }
            waiting.add(session.moveTo(path));
        }
    }

    /** @throws IllegalArgumentException where no entry can be added now */
    public void addEntry(String rosterPath) {
        if (agreeing.objection(rosterPath, null).isPresent()) {
            throw new IllegalArgumentException("nobody has agreed to that");
        }
        waiting.add(session.addEntry(rosterPath));
    }

    public Outcome removeEntry(String entryPath) {
        return amending.unexplainedUnder(entryPath)
                ? session.refused(entryPath, "unexplained")
                : keep(session.removeEntry(entryPath));
    }

    /** Consent: what was agreed, and what follows from it. Changes made there wait for {@link #save()} too. */
    public Agreeing agreeing() {
        return agreeing;
    }

    /** Contact details and the like: they have no place among the answers and are not taken here. */
    public boolean belongsInVault(String questionName) {
        return identifiers.has(questionName);
    }

    /**
     * Writes what is waiting. When {@link #allSaved()} is true afterwards, it is on disk; otherwise the database could not
     * be reached and the next call tries again.
     *
     * @throws ContinuedElsewhereException when another screen has written in the meantime
     * @throws InterviewClosedException when the interview takes no answers any more
     */
    public void save() {
        if (allSaved()) {
            return;
        }
        try {
            savedAt = store.append(written, List.copyOf(waiting), List.copyOf(agreeing.waiting()))
                    .orElse(null);
        } catch (DataAccessException | TransactionException unreachable) {
            return;
        }
        written += waiting.size();
        waiting.clear();
        agreeing.waiting().clear();
    }

    private Outcome change(String path, @Nullable Reply reply, Supplier<Outcome> step) {
        identifiers.refuse(path);
        String objection = agreeing.objection(path, reply).orElse(unexplained(path) ? "unexplained" : "");
        return objection.isEmpty() ? keep(step.get()) : session.refused(path, objection);
    }

    private Outcome keep(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            waiting.add(accepted.entry());
            if (accepted.entry() instanceof Entry.Answered answered) {
                agreeing.answered(answered);
            }
        }
        return outcome;
    }
}
