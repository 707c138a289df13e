package org.landfall.interview.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Appearance;
import org.landfall.interview.InterviewState;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.HelpTriggers;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.ModuleState.State;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Row;

/**
 * The way through the interview: on and back, over a part that is shut for today, to another place and back to where one
 * was. A part about harm that holds answers is covered when one comes to it again.
 */
final class Way {
    private final OpenInterview open;
    private String stay = "";
    private boolean covered;
    private @Nullable String cameFrom;
    private Happening.@Nullable Rest offered;
    private boolean helpDue;

    Way(OpenInterview open) {
        this.open = open;
        String here = session().current();
        if (!here.isEmpty()) {
            stay = module(here).path();
            covered = holdsHarm(module(here));
        }
    }

    private InterviewSession session() {
        return open.session();
    }

    ModuleState module(String path) {
        String module = session().moduleOf(path);
        return session().modules().stream()
                .filter(state -> state.path().equals(module))
                .findFirst()
                .orElseThrow();
    }

    Optional<String> next() {
        return session().next().flatMap(next -> passedOver(module(next)) ? behind(module(next)) : Optional.of(next));
    }

    Optional<String> previous() {
        return session()
                .previous()
                .flatMap(before -> passedOver(module(before)) ? ahead(module(before)) : Optional.of(before));
    }

    /** The first stop behind a part. */
    Optional<String> behind(ModuleState part) {
        return session().modules().stream()
                .dropWhile(other -> !other.path().equals(part.path()))
                .skip(1)
                .filter(later -> !shut(later))
                .flatMap(later -> stops(later.path()).limit(1))
                .findFirst();
    }

    private Optional<String> ahead(ModuleState part) {
        return before(part)
                .filter(earlier -> !shut(earlier))
                .flatMap(earlier -> stops(earlier.path()))
                .reduce(last());
    }

    private Stream<ModuleState> before(ModuleState part) {
        return session().modules().stream().takeWhile(other -> !other.path().equals(part.path()));
    }

    Optional<String> firstIn(String modulePath) {
        return stops(modulePath).findFirst();
    }

    private Stream<String> stops(String modulePath) {
        return session().paths(modulePath).stream().filter(path -> !path.endsWith("]"));
    }

    /** The end of a roster, where one stands at one. */
    Optional<Row.RosterAdd> rosterEnd() {
        String here = session().current();
        return !here.isEmpty() && session().row(here) instanceof Row.RosterAdd end
                ? Optional.of(end)
                : Optional.empty();
    }

    /** The first question of the last entry of a roster, which was added just now. */
    Optional<String> intoLastEntry(String rosterPath) {
        List<String> paths = session().paths(session().moduleOf(rosterPath));
        return paths.stream()
                .filter(path -> path.startsWith(rosterPath + "[") && path.indexOf('/', rosterPath.length()) < 0)
                .reduce(last())
                .flatMap(entry -> paths.stream()
                        .filter(path -> path.startsWith(entry + "/"))
                        .filter(session()::asks)
                        .findFirst());
    }

    /** Where a question or note of that name stands first, if it applies now. */
    Optional<String> pathOf(String name) {
        return session().modules().stream()
                .flatMap(module -> session().paths(module.path()).stream())
                .filter(path -> path.endsWith("/" + name))
                .filter(session()::asks)
                .findFirst();
    }

    private boolean passedOver(ModuleState part) {
        return shut(part) || covered && part.path().equals(stay);
    }

    /** After clear distress nobody comes back to a part about harm in the same sitting. */
    boolean shut(ModuleState part) {
        return part.looks(Appearance.CAREFUL) && open.talk().spared(Instant.now());
    }

    /** Why one does not go there now, as the key of a sentence; empty where one may. */
    String objection(String path) {
        ModuleState part = module(path);
        return shut(part) ? "conduct.shut" : tooEarlyFor(part) ? "conduct.closingLast" : "";
    }

    /** The closing comes last: as long as a part was never opened, one does not jump to it. */
    private boolean tooEarlyFor(ModuleState part) {
        return part.looks(Appearance.CLOSING)
                && before(part).anyMatch(other -> other.state() == State.OPEN && !shut(other));
    }

    /** Before the part that is written alone, as long as the person still sits there. */
    boolean parting() {
        String here = session().current();
        return !here.isEmpty()
                && open.line().state() == InterviewState.DRAFT
                && open.talk().parted().isEmpty()
                && module(here).looks(Appearance.DEBRIEF)
                && session().modules().stream()
                        .anyMatch(part -> part.looks(Appearance.CLOSING) && part.state() != State.LEFT_OUT);
    }

    /** A part on everyday matters that applies, at the first question that has no answer yet. */
    Optional<String> calm() {
        return session().modules().stream()
                .filter(part -> part.looks(Appearance.CALM) && part.state() != State.LEFT_OUT)
                .map(ModuleState::path)
                .flatMap(part -> Stream.concat(unanswered(part), stops(part)))
                .findFirst();
    }

    private Stream<String> unanswered(String part) {
        return stops(part).filter(session()::asks).filter(path -> {
            var question = session().question(path);
            return question.value() == null && question.missing() == null;
        });
    }

    boolean covered() {
        return covered;
    }

    void uncover() {
        covered = false;
    }

    /** Looks where one stands after a step, covers what must be covered, and offers a rest where one is due. */
    void arrive() {
        String here = session().current();
        ModuleState now = here.isEmpty() ? null : module(here);
        if (now == null || now.path().equals(stay)) {
            return;
        }
        boolean left = session().modules().stream().anyMatch(part -> part.path().equals(stay) && holdsHarm(part));
        boolean comes = now.looks(Appearance.CAREFUL);
        covered = holdsHarm(now);
        if (left && !comes) {
            offer(Happening.Rest.AFTER);
        } else if (comes && !covered && !shut(now)) {
            offer(Happening.Rest.BEFORE);
        }
        stay = now.path();
    }

    private static boolean holdsHarm(ModuleState part) {
        return part.looks(Appearance.CAREFUL) && part.progress().answered() > 0;
    }

    /** Each offer is made once in a talk. */
    void offer(Happening.Rest rest) {
        if (!open.talk().offered(rest)) {
            open.happened(new Happening.RestOffered(rest));
            offered = rest;
        }
    }

    Optional<Happening.Rest> rest() {
        return Optional.ofNullable(offered);
    }

    void rested() {
        offered = null;
    }

    /** After an answer that calls for it help is offered once more, once for each question. */
    void told(QuestionView question) {
        String answer = session().asks(question.path())
                ? session().question(question.path()).value()
                : null;
        if (HelpTriggers.calls(question.name(), answer == null ? "" : answer)
                && !open.talk().helpOffered(question.name())) {
            open.happened(new Happening.HelpOffered(question.name()));
            helpDue = true;
        }
    }

    boolean helpDue() {
        return helpDue;
    }

    void helped() {
        helpDue = false;
    }

    void rememberHere() {
        cameFrom = session().current();
    }

    /** The place that was left by a jump, as long as it is another one than this and still there. */
    Optional<String> cameFrom() {
        return Optional.ofNullable(cameFrom)
                .filter(path -> !path.equals(session().current()))
                .filter(session()::asks);
    }

    private static BinaryOperator<String> last() {
        return (first, second) -> second;
    }
}
