package org.landfall.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.engine.Talk;
import org.landfall.respondent.Consent;
import org.landfall.respondent.ConsentMethod;
import org.landfall.respondent.ConsentStep;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;

/**
 * Consent while a talk is held: makes lines of the record out of the answers that give it, says which answers may not be
 * stored yet, and when the talk has come to its end before it began.
 */
public final class Agreeing {
    private static final int MOST_TRIES = 2;

    private final InterviewSession session;
    private final Talk talk;
    private final UUID reader;
    private final boolean handedIn;
    private final ConsentQuestions questions;
    private final boolean asked;
    private final List<String> opening;
    private final String part;
    private final String teach;
    private final List<ConsentStep> waiting = new ArrayList<>();
    private Consent consent;

    /**
     * @param reader the account that reads the text aloud
     * @param handedIn whether the record had been handed in before
     */
    Agreeing(
            ConsentQuestions questions,
            InterviewSession session,
            Talk talk,
            Consent consent,
            UUID reader,
            boolean handedIn) {
        this.questions = questions;
        this.session = session;
        this.talk = talk;
        this.consent = consent;
        this.reader = reader;
        this.handedIn = handedIn;
        this.asked = questions.asked();
        this.opening = asked ? questions.opening() : List.of();
        this.part = session.place(ConsentQuestions.PART).orElse("");
        this.teach = session.place(ConsentQuestions.TEACH).orElse("");
    }

    /** Whether that part is the one in which somebody agrees. */
    public boolean asksIn(String modulePath) {
        return asked && part.startsWith(modulePath + "/");
    }

    /** What the person agrees to, use by use. */
    public Consent consent() {
        return consent;
    }

    List<ConsentStep> waiting() {
        return waiting;
    }

    /** Key of the sentence that says why this is not stored; empty where it may be. */
    Optional<String> objection(String path, @Nullable Reply reply) {
        if (!binding()) {
            return Optional.empty();
        }
        if (over()) {
            return Optional.of("over");
        }
        if (!opens(path) && !agreed()) {
            return Optional.of("notConsented");
        }
        return reply == null ? Optional.empty() : change(name(path), reply);
    }

    /** Where the form asks about it, no recording is kept before a yes. */
    boolean recordingAllowed() {
        return !binding()
                || questions.form().question(ConsentQuestions.AUDIO).isEmpty()
                || consent.allows(ConsentUse.RECORDING);
    }

    /** Whether sound of this talk may be recorded here: it is being held, and the person said yes to it. */
    public boolean records() {
        return binding() && !handedIn && consent.allows(ConsentUse.RECORDING);
    }

    private Optional<String> change(String question, Reply reply) {
        ConsentUse use = questions.use(question).orElse(null);
        Grant wished = reply instanceof Reply.Value(String code) ? questions.grant(code) : Grant.NO;
        if (use == ConsentUse.TAKE_PART && handedIn && wished != Grant.YES) {
            return Optional.of("takingPart");
        }
        boolean before = use != null
                && consent.answered(use, questions.again(question))
                        .filter(wished::widerThan)
                        .isPresent();
        return before && !sameConversation(question) ? Optional.of("widening") : Optional.empty();
    }

    /** As long as nothing else was said, another answer only mends the first one. */
    private boolean sameConversation(String question) {
        return !handedIn
                && (questions.again(question)
                        || session.modules().stream()
                                .filter(module -> !opening.contains(module.name()))
                                .noneMatch(module -> module.progress().answered() > 0));
    }

    /** Makes lines of the record out of an answer that was taken. */
    void answered(Entry.Answered answer) {
        String question = name(answer.path());
        boolean unasked = answer.missing() != null && !answer.missing().spoken();
        questions.use(question).filter(use -> binding() && !unasked).ifPresent(use -> {
            Grant grant = answer.value() == null ? Grant.NO : questions.grant(answer.value());
            boolean again = questions.again(question);
            if (use == ConsentUse.TAKE_PART && grant == Grant.YES && !consent.allows(use)) {
                add(explained(ConsentMethod.SPOKEN_NOTED));
            }
            boolean news =
                    consent.answered(use, again).map(known -> known != grant).orElse(consent.exists());
            if (news) {
                add(new ConsentStep.Answered(use, grant, again, questions.text(session.language())));
            }
        });
    }

    private ConsentStep.Explained explained(ConsentMethod method) {
        return new ConsentStep.Explained(
                reader,
                questions.text(session.language()),
                method,
                given(ConsentQuestions.INTERPRETER),
                Arrays.stream(given(ConsentQuestions.TEACH).split(" "))
                        .filter(point -> !point.isEmpty())
                        .toList(),
                talk.notTaughtBack());
    }

    /** Narrows what was agreed. Nobody has to say why. */
    public void takeBack(ConsentUse use, Grant to) {
        if (consent.of(use).widerThan(to)) {
            add(new ConsentStep.TakenBack(reader, use, to));
        }
    }

    /**
     * Allows more after a new conversation.
     *
     * @throws IllegalArgumentException without a note of it, or with one that is too long
     */
    public void widen(ConsentUse use, Grant to, String note) {
        add(new ConsentStep.Widened(reader, use, to, note.strip()));
    }

    /** How the yes was given, when it was given in another way than by word of mouth. */
    public void givenBy(ConsentMethod method) {
        consent.explained()
                .filter(explained -> explained.method() != method)
                .ifPresent(explained -> add(new ConsentStep.Explained(
                        explained.by(),
                        explained.text(),
                        method,
                        explained.interpreter(),
                        explained.points(),
                        explained.failedTries())));
    }

    private void add(ConsentStep step) {
        consent = consent.with(Instant.now(), step);
        waiting.add(step);
    }

    /** The question by which one hears whether what matters was understood. */
    public String explanation() {
        return teach;
    }

    /** Going on although the points that matter are not clear is a try that failed. */
    boolean goesOnUnclear(String from, String to) {
        List<String> way = from.equals(teach) && !teach.isEmpty() && unclear() && !handedIn
                ? session.paths(session.moduleOf(teach))
                : List.of();
        return way.indexOf(to) > way.indexOf(teach);
    }

    private boolean unclear() {
        return session.given(teach).isPresent() && !session.asks(part);
    }

    /** Why the talk ends before it began; empty while it may go on. */
    public Optional<Ending> ending() {
        if (!binding() || handedIn) {
            return Optional.empty();
        }
        if (given(ConsentQuestions.PRIVATE).equals("no")) {
            return Optional.of(Ending.NOT_PRIVATE);
        }
        if (given(ConsentQuestions.ADULT).equals("no")) {
            return Optional.of(Ending.UNDER_AGE);
        }
        if (unclear()) {
            return Optional.of(Ending.NOT_UNDERSTOOD);
        }
        return session.given(part).filter("no"::equals).map(no -> Ending.REFUSED);
    }

    /** After the second try that failed nothing more is asked. */
    public boolean over() {
        return binding() && unclear() && talk.notTaughtBack() >= MOST_TRIES;
    }

    private boolean agreed() {
        return session.given(part).filter("yes"::equals).isPresent();
    }

    /** A document has nobody who could agree. */
    private boolean binding() {
        return asked && !session.isDocument();
    }

    private boolean opens(String path) {
        return session.modules().stream()
                .filter(module -> path.startsWith(module.path() + "/"))
                .anyMatch(module -> opening.contains(module.name()));
    }

    private String given(String question) {
        return session.place(question).flatMap(session::given).orElse("");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
