package org.landfall.interview.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One open interview over one form. Not thread-safe: one screen, one session.
 *
 * <p>Paths are absolute with indices from 1 at rosters, {@code /data/F_dest/attempt[2]/att_who}. What becomes
 * irrelevant is kept and comes back, but counts nowhere.
 */
public final class InterviewSession {
    private final OpenForm form;
    private final Wording wording;
    private final Ledger ledger = new Ledger();
    private final Outline outline;
    private final Views views;
    private final ModuleList modules;
    private final Answering answering;
    private final Offer offer;
    private final Position position;
    private final Replaying replaying;
    private final Checks checks;

    InterviewSession(OpenForm form, Wording wording, String language) {
        this.form = form;
        this.wording = wording;
        this.offer = new Offer(form);
        FormTree tree = new FormTree(form);
        this.outline = new Outline(form, tree, ledger);
        this.position = new Position(outline, ledger);
        this.views = new Views(form, wording, ledger, offer);
        this.modules = new ModuleList(outline, views, wording);
        this.answering = new Answering(form, tree, ledger, offer, new KeyedRosters(form, ledger, form.binds.links()));
        this.replaying = new Replaying(answering, position, form.time);
        this.checks = new Checks(form, ledger, outline, views);
        wording.speak(language);
        answering.settle();
        form.time.at(null);
    }

    /** Takes the session to where the journal left it. Entries whose place is gone are kept aside, see {@link #keptAside()}. */
    public void replay(List<Entry> journal) {
        replaying.redo(journal, List.of());
        outline.changed();
    }

    /**
     * The same, where it is known when each step was stored: what the form asks of the time, it asks of that moment.
     *
     * @param times one for each entry
     */
    public void replay(List<Entry> journal, List<Instant> times) {
        replaying.redo(journal, times);
        outline.changed();
    }

    /** Entries that found no place in this form. */
    public List<Entry> keptAside() {
        return replaying.keptAside();
    }

    public List<String> languages() {
        return wording.languages();
    }

    public String language() {
        return wording.language();
    }

    /** Changes the language of labels and messages; one the form does not have changes nothing. */
    public void speak(String language) {
        wording.speak(language);
    }

    /** The top-level groups in order, relevant or not. */
    public List<ModuleState> modules() {
        return modules.get();
    }

    /** What applies in a module now, nested groups flattened, roster entries in line. */
    public List<Row> rows(String modulePath) {
        return outline.in(modulePath).stream().map(this::row).toList();
    }

    /** The same by their paths alone, which costs next to nothing. */
    public List<String> paths(String modulePath) {
        return outline.in(modulePath).stream().map(Walk.Spot::path).toList();
    }

    /**
     * One of these rows.
     *
     * @throws IllegalArgumentException when nothing applies at that path
     */
    public Row row(String path) {
        return outline.spot(path).map(this::row).orElseThrow(() -> new IllegalArgumentException("no such row now"));
    }

    private Row row(Walk.Spot spot) {
        return views.row(spot, outline.standing());
    }

    /**
     * A question or note that applies now.
     *
     * @throws IllegalArgumentException when the path is none
     */
    public QuestionView question(String path) {
        Walk.AskSpot spot = outline.ask(path).orElseThrow(() -> new IllegalArgumentException("no such question now"));
        List<Walk.AskSpot> module =
                Outline.questions(outline.in(spot.module().path())).toList();
        return views.view(spot, module.indexOf(spot) + 1, module.size());
    }

    /** The questions that stand in one grid with this one, in order; empty when it stands in none. */
    public List<QuestionView> battery(String path) {
        return outline
                .ask(path)
                .map(spot -> Battery.around(spot, outline.in(spot.module().path()), offer))
                .orElse(List.of())
                .stream()
                .map(spot -> question(spot.path()))
                .toList();
    }

    /** True when the path is a question or note that applies now. */
    public boolean asks(String path) {
        return outline.ask(path).isPresent();
    }

    /** Answers with the marks and note the question already has. */
    public Outcome answer(String path, Reply reply) {
        AnswerMark mark = ledger.at(path)
                .map(Given::mark)
                .or(() -> outline.ask(path).map(spot -> spot.control().defaultMark()))
                .orElse(AnswerMark.DEFAULT);
        return answer(path, reply, mark);
    }

    public Outcome answer(String path, Reply reply, AnswerMark mark) {
        Walk.AskSpot spot = outline.ask(path).orElse(null);
        if (spot == null) {
            return refused(path, "notAsked");
        }
        Reading reading = answering.read(spot, reply, views.isDocument());
        if (reading.refusal() != null) {
            return new Outcome.Refused(path, sentence(spot, reading));
        }
        String note = ledger.at(path).map(Given::note).orElse(null);
        Given given = new Given(reading.value(), reading.missing(), mark, note);
        boolean fits = answering.apply(spot, given);
        outline.changed();
        return fits ? new Outcome.Accepted(given.at(path)) : refused(path, "tooManyEntries");
    }

    /** What is said of a change that this interview does not take now, by the key of its sentence. */
    public Outcome.Refused refused(String path, String key) {
        return new Outcome.Refused(path, EngineTexts.refusal(key, language()));
    }

    /** Changes marks and note and leaves the answer as it is. */
    public Entry.Answered annotate(String path, AnswerMark mark, @Nullable String note) {
        if (!asks(path)) {
            throw new IllegalArgumentException("no such question now");
        }
        Given before = ledger.at(path).orElse(new Given(null, null, mark, note));
        Given after = new Given(before.value(), before.missing(), mark, note);
        ledger.put(path, after);
        return after.at(path);
    }

    /**
     * One more entry at the end of a roster.
     *
     * @throws IllegalArgumentException when no row offers it
     */
    public Entry.RosterGrew addEntry(String rosterPath) {
        if (!(outline.spot(rosterPath).orElse(null) instanceof Walk.AddSpot) || !answering.grow(rosterPath)) {
            throw new IllegalArgumentException("no such roster to add to");
        }
        outline.changed();
        return new Entry.RosterGrew(rosterPath);
    }

    /** Takes one entry out; those behind it move up. */
    public Outcome removeEntry(String entryPath) {
        if (!(outline.spot(entryPath).orElse(null) instanceof Walk.EntrySpot entry)) {
            return refused(entryPath, "notAsked");
        }
        if (!entry.removable()) {
            return refused(entryPath, "notRemovable");
        }
        answering.shrink(entryPath);
        outline.changed();
        return new Outcome.Accepted(new Entry.RosterShrank(entryPath));
    }

    /** The row the interview stands at: a question, a note or a roster that can grow. */
    public String current() {
        return position.current();
    }

    public Entry.Moved moveTo(String path) {
        position.moveTo(path);
        return new Entry.Moved(path);
    }

    /** The row after the current one, across modules. Looks only; {@link #moveTo} goes there. */
    public Optional<String> next() {
        return position.neighbour(1);
    }

    /** The row before the current one, across modules. Looks only; {@link #moveTo} goes there. */
    public Optional<String> previous() {
        return position.neighbour(-1);
    }

    /**
     * The path of the module a row stands in.
     *
     * @throws IllegalArgumentException when nothing applies at that path
     */
    public String moduleOf(String path) {
        return outline.standing()
                .moduleOf(path)
                .map(Plan.Module::path)
                .orElseThrow(() -> new IllegalArgumentException("no such row now"));
    }

    public Progress progress() {
        return outline.tallies().values().stream().map(Tally::progress).reduce(new Progress(0, 0), Progress::plus);
    }

    /** Required questions that apply and have neither an answer nor a reason for having none. */
    public List<Row.Question> missing() {
        return outline.questions()
                .filter(spot -> spot.node().isRequired() && !outline.answered(spot))
                .filter(spot -> !offer.nothingToChoose(spot.control(), spot.ref()))
                .map(views::question)
                .toList();
    }

    /** Answers that do not seem to fit together, in the order of the form. */
    public List<Check> checks() {
        return checks.now();
    }

    /** Answers a check: it is so, and what the interviewer says about it. */
    public Entry.Answered confirm(Check check, @Nullable String note) {
        return answering.confirm(check.confirmed(note));
    }

    /** The value of a question or calculation by name or path, when it applies and has one. */
    public Optional<String> value(String nameOrPath) {
        return document().stream()
                .filter(a -> a.path().equals(nameOrPath) || a.name().equals(nameOrPath))
                .findFirst()
                .map(Answer::value);
    }

    /** Where a question stands that is in no roster, whether it applies or not. */
    public Optional<String> place(String name) {
        return form.plan.asks().stream()
                .filter(ask -> ask.name().equals(name))
                .map(ask -> Paths.of(ask.ref()))
                .findFirst();
    }

    /** The value given at a question that applies now. */
    public Optional<String> given(String path) {
        return asks(path) ? ledger.at(path).map(Given::value) : Optional.empty();
    }

    /** Coded from a document: nobody is asked here. */
    public boolean isDocument() {
        return views.isDocument();
    }

    /** What counts: answers that apply, and calculated values, in the default language of the form. */
    public List<Answer> document() {
        return wording.in(wording.defaultLanguage(), () -> Document.of(form, ledger));
    }

    private String sentence(Walk.AskSpot spot, Reading reading) {
        String ofForm = "constraint".equals(reading.refusal()) ? answering.constraintMessage(spot, reading) : null;
        return ofForm == null || ofForm.isBlank()
                ? EngineTexts.refusal(java.util.Objects.requireNonNull(reading.refusal()), language())
                : wording.fill(ofForm, spot.ref());
    }
}
